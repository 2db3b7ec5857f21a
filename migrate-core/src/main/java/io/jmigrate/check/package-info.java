/** Whether a database has what models need, told to an application at its start. */
@NullMarked
package io.jmigrate.check;

import org.jspecify.annotations.NullMarked;

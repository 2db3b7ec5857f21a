/** What is known of a database, on each of them. */
@NullMarked
package io.jmigrate.dialect;

import org.jspecify.annotations.NullMarked;

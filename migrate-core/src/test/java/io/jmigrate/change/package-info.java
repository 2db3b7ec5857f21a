/** Tests of what is told of changes. */
@NullMarked
package io.jmigrate.change;

import org.jspecify.annotations.NullMarked;

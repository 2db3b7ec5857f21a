/** Compares two schemas: what has to change, what is refused, what may be a rename. No JDBC. */
@NullMarked
package io.jmigrate.diff;

import org.jspecify.annotations.NullMarked;

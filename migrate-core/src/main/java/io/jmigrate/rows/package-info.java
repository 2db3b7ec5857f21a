/** Files of rows, as a reader of some format hands them over. Knows no format and no database. */
@NullMarked
package io.jmigrate.rows;

import org.jspecify.annotations.NullMarked;

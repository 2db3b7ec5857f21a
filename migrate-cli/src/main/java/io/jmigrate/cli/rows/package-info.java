/** Files of rows: CSV and JSON, read as streams. */
@NullMarked
package io.jmigrate.cli.rows;

import org.jspecify.annotations.NullMarked;

/**
 * Migration files: their names, folders, directives and checksums. Knows no database connection.
 */
@NullMarked
package io.jmigrate.migration;

import org.jspecify.annotations.NullMarked;

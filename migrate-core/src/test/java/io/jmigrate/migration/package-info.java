/** Tests of migration files, on real folders and jars. */
@NullMarked
package io.jmigrate.migration;

import org.jspecify.annotations.NullMarked;

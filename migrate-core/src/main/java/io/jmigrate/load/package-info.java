/** Puts rows of files into tables: typed by the catalog, in batches, with a line for each error. */
@NullMarked
package io.jmigrate.load;

import org.jspecify.annotations.NullMarked;

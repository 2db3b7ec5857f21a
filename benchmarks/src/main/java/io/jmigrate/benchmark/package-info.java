/** Measures jmigrate, as a whole process, beside psql and the tools it can replace. */
@NullMarked
package io.jmigrate.benchmark;

import org.jspecify.annotations.NullMarked;

/**
 * Steps from one schema to another, as values: each carries both sides in full, so that every one
 * can be turned round, applied to a schema in memory, and written by every dialect.
 */
@NullMarked
package io.jmigrate.change;

import org.jspecify.annotations.NullMarked;

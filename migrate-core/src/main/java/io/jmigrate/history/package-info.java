/**
 * The history table: one row per attempt, never deleted; a version's state is that of its latest
 * row.
 */
@NullMarked
package io.jmigrate.history;

import org.jspecify.annotations.NullMarked;

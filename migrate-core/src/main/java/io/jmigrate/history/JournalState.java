package io.jmigrate.history;

import org.jspecify.annotations.Nullable;

/**
 * How far the script of an attempt came.
 *
 * @param done statements that took effect for good
 * @param hash chained over them; null for none
 * @param announced what was noted before a statement that commits by itself; null when none was
 *     under way
 */
public record JournalState(int done, @Nullable String hash, @Nullable String announced) {}

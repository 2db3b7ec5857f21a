package io.jmigrate.diff;

/**
 * A drop and an addition alike enough to be a rename.
 *
 * @param score from 0 to 1: how alike the two are
 */
public record RenameQuestion(Rename rename, double score) {}

package io.jmigrate.model;

import org.jspecify.annotations.Nullable;

/**
 * A condition on each row, in SQL.
 *
 * @param name null for the one that the rules give
 */
public record ModelCheck(@Nullable String name, String expression) {}

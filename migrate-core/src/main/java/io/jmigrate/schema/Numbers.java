package io.jmigrate.schema;

/**
 * The numbers a sequence gives out; all as text, since a database's limits may pass {@code long}.
 *
 * @param cache how many a session takes at once
 */
public record Numbers(
    String start, String increment, String minimum, String maximum, String cache, boolean cycle) {}

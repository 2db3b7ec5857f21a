package io.jmigrate.dialect;

/**
 * A column that rows are loaded into.
 *
 * @param type in the database's words, in lower case
 * @param generated whether the database computes it, always
 * @param counted whether the database numbers rows with it where they bring no value
 * @param key its place in the primary key, from 1; 0 for none
 */
public record RowColumn(
    String name, String type, ValueKind kind, boolean generated, boolean counted, int key) {}

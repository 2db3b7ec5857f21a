package io.jmigrate.scratch;

/**
 * A place in a statement that reaches out of the database.
 *
 * @param what is reached, for people
 * @param offset in UTF-16 units from the start of the statement
 */
record Reached(String what, int offset) {}

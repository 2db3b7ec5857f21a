package io.jmigrate.dialect;

import org.jspecify.annotations.Nullable;

/**
 * A database's complaint, taken apart.
 *
 * @param message the first line, as the server wrote it, without the driver's decoration
 * @param detail what the server adds; null if nothing
 * @param hint what the server recommends; null if nothing
 * @param code SQLSTATE, with the vendor's number where it has one
 * @param offset where in the statement, in UTF-16 units from its start; -1 if the server did not
 *     say
 */
public record ServerError(
    String message, @Nullable String detail, @Nullable String hint, String code, int offset) {}

package io.jmigrate.model;

import io.jmigrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of a former name, in names of the catalog.
 *
 * @param table as it is called now
 * @param column as it is called now; null when the table itself had another name
 */
public record DeclaredRename(ObjectName table, @Nullable String column, String before) {}

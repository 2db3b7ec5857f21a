package io.jmigrate.schema;

import org.jspecify.annotations.Nullable;

/** A schema within a database, which holds tables and types. */
public record Namespace(String name, @Nullable String comment) {}

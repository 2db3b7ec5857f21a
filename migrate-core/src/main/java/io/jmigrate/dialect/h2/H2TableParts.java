package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what belongs to a table. Not thread-safe. */
final class H2TableParts {
  final ObjectName name;
  final @Nullable String comment;
  final boolean leftOut;
  final @Nullable H2TableText text;
  final List<Column> columns = new ArrayList<>();
  final List<Constraint> constraints = new ArrayList<>();
  final List<Index> indexes = new ArrayList<>();
  final SortedMap<String, String> options = new TreeMap<>();
  final SortedMap<String, String> unmodelled = new TreeMap<>();

  H2TableParts(
      ObjectName name, @Nullable String comment, boolean leftOut, @Nullable H2TableText text) {
    this.name = name;
    this.comment = comment;
    this.leftOut = leftOut;
    this.text = text;
  }

  Table table() {
    return Table.of(name, columns, constraints, indexes, comment, options, unmodelled);
  }
}

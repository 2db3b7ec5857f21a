package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A table while its parts are being read. Not thread-safe. */
final class TableDraft {
  final ObjectName name;
  final String comment;
  final String collation;
  final List<Column> columns = new ArrayList<>();
  final SortedMap<String, Constraint> constraints = new TreeMap<>();
  final SortedMap<String, Index> indexes = new TreeMap<>();
  final SortedMap<String, String> columnChecks = new TreeMap<>();
  final SortedMap<String, String> options = new TreeMap<>();
  final SortedMap<String, String> unmodelled = new TreeMap<>();

  TableDraft(ObjectName name, String comment, String collation) {
    this.name = name;
    this.comment = comment;
    this.collation = collation;
  }

  /** A foreign key and a check may share a name, which the model has no room for. */
  void add(String kind, Constraint constraint) {
    if (constraints.putIfAbsent(constraint.name(), constraint) != null) {
      unmodelled.put(kind + " " + constraint.name(), constraint.toString());
    }
  }

  Table table() {
    return new Table(
        name,
        columns,
        constraints,
        indexes,
        comment.isEmpty() ? null : comment,
        Parents.NONE,
        options,
        unmodelled);
  }
}

package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** Collects statements about one table; actions that follow each other make one ALTER TABLE. */
final class TableStatements {
  private final ObjectName name;
  private final List<String> actions = new ArrayList<>();
  private final List<DdlStatement> statements = new ArrayList<>();

  TableStatements(ObjectName table) {
    this.name = table;
  }

  ObjectName name() {
    return name;
  }

  /** The table as SQL. */
  String table() {
    return PostgresNames.sql(name);
  }

  /** Something that ALTER TABLE does: {@code DROP COLUMN a}. */
  void action(String action) {
    actions.add(action);
  }

  /** A statement that is not part of an ALTER TABLE. */
  void statement(String sql) {
    flush();
    statements.add(DdlStatement.of(sql));
  }

  /** An action that ALTER TABLE only does by itself. */
  void alone(String action) {
    statement("ALTER TABLE " + table() + " " + action);
  }

  /** An action that does not reach the tables below. */
  void only(String action) {
    statement("ALTER TABLE ONLY " + table() + " " + action);
  }

  /** Ends the ALTER TABLE that is open: what follows needs what it did. */
  void finishActions() {
    flush();
  }

  List<DdlStatement> finish() {
    flush();
    return statements;
  }

  private void flush() {
    if (!actions.isEmpty()) {
      String glue = actions.size() == 1 ? " " : "\n  ";
      statements.add(
          DdlStatement.of("ALTER TABLE " + table() + glue + String.join("," + glue, actions)));
      actions.clear();
    }
  }
}

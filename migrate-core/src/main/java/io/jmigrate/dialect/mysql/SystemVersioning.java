package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alters tables that keep their rows' past. MariaDB refuses that unless it is told what becomes of
 * the past, which then changes as the rows do (https://mariadb.com/kb/en/system-versioned-tables/).
 */
final class SystemVersioning {
  private static final String SETTING = "system_versioning_alter_history";

  private SystemVersioning() {}

  /** The statements, with the past lost before them or begun after them where that changes. */
  static List<String> changed(@Nullable Table before, Table after, List<String> statements) {
    boolean had = before != null && has(before);
    List<String> all = new ArrayList<>();
    if (had && !has(after)) {
      all.add(action("DROP", after));
    }
    all.addAll(had && has(after) ? keeping(statements) : statements);
    if (before != null && !had && has(after)) {
      all.add(action("ADD", after));
    }
    return all;
  }

  /** The statements for a table of which this does not change. */
  static List<String> kept(@Nullable Table table, List<String> statements) {
    return table != null && has(table) ? keeping(statements) : statements;
  }

  private static List<String> keeping(List<String> statements) {
    List<String> all = new ArrayList<>();
    if (!statements.isEmpty()) {
      all.add("SET " + SETTING + " = KEEP");
      all.addAll(statements);
      all.add("SET " + SETTING + " = DEFAULT");
    }
    return all;
  }

  private static String action(String verb, Table table) {
    return TableAlteration.statement(
        table.name().name(), List.of(verb + " " + Table.SYSTEM_VERSIONING));
  }

  private static boolean has(Table table) {
    return table.options().containsKey(Table.SYSTEM_VERSIONING);
  }
}

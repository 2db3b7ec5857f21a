package io.jmigrate.run;

import io.jmigrate.load.LoadTable;
import io.jmigrate.migration.DataFile;
import io.jmigrate.migration.Migration;
import io.jmigrate.schema.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of files of rows that have no version: those of a table after those of the tables that
 * its foreign keys point to.
 */
final class TableOrder {
  private final WorkSession session;
  private final Map<ObjectName, Migration> byTable = new LinkedHashMap<>();
  private final Map<ObjectName, Set<ObjectName>> parents = new LinkedHashMap<>();
  private final Set<Migration> ordered = new LinkedHashSet<>();
  private final Set<ObjectName> visited = new LinkedHashSet<>();

  private TableOrder(WorkSession session) {
    this.session = session;
  }

  /**
   * The same migrations, those without version in their places among the others.
   *
   * @throws io.jmigrate.error.JmigrateException (INVALID_SCRIPT) when a table is not there
   */
  static List<Migration> of(List<Migration> chosen, WorkSession session) throws SQLException {
    List<Migration> free = chosen.stream().filter(TableOrder::unnumbered).toList();
    if (free.size() < 2) {
      return chosen;
    }
    // Behind a pooler only a transaction sees the schema that is configured.
    session.beginTransaction();
    List<Migration> sorted = new TableOrder(session).sort(free);
    session.rollback();
    session.cleanse();
    List<Migration> all = new ArrayList<>(chosen);
    int next = 0;
    for (int i = 0; i < all.size(); i++) {
      if (unnumbered(all.get(i))) {
        all.set(i, sorted.get(next++));
      }
    }
    return all;
  }

  private static boolean unnumbered(Migration migration) {
    return migration.version() == null && migration.rows();
  }

  private List<Migration> sort(List<Migration> free) throws SQLException {
    for (Migration migration : free) {
      DataFile file = (DataFile) migration.up().file();
      LoadTable table =
          LoadTable.find(session.connection(), session.dialect(), file.table(), file.path());
      byTable.put(table.name(), migration);
      parents.put(table.name(), table.parents(session.connection()));
    }
    byTable.keySet().forEach(this::visit);
    return List.copyOf(ordered);
  }

  /** In a ring of foreign keys, which only rows without them can begin, names decide. */
  private void visit(ObjectName table) {
    if (visited.add(table)) {
      for (ObjectName parent : parents.getOrDefault(table, Set.of())) {
        if (byTable.containsKey(parent)) {
          visit(parent);
        }
      }
      Migration migration = byTable.get(table);
      if (migration != null) {
        ordered.add(migration);
      }
    }
  }
}

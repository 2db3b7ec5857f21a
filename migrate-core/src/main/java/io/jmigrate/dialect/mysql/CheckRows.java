package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.Check;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** Makes checks of the rows of {@code checks.sql}: a table's, and on MariaDB a column's. */
final class CheckRows {
  private final MysqlFlavour flavour;
  private final String database;
  private final Map<String, TableDraft> drafts;

  CheckRows(MysqlFlavour flavour, String database, Map<String, TableDraft> drafts) {
    this.flavour = flavour;
    this.database = database;
    this.drafts = drafts;
  }

  void read(ResultSet row) throws SQLException {
    while (row.next()) {
      TableDraft draft = drafts.get(row.getString("table_name"));
      if (draft == null) {
        continue;
      }
      String name = row.getString("constraint_name");
      String clause = row.getString("check_clause");
      String text = flavour.escapedTexts() ? CatalogText.unescaped(clause) : clause;
      String expression = CatalogText.local(text, database);
      if ("Column".equals(row.getString("level"))) {
        draft.columnChecks.put(name, expression);
      } else {
        draft.add(
            "check", new Check(name, expression, true, row.getBoolean("enforced"), true, null));
      }
    }
  }
}

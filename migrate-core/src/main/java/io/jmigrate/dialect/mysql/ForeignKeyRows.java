package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.Deferral;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.ForeignKey.Action;
import io.jmigrate.schema.ObjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes foreign keys of the rows of {@code foreign_keys.sql}, a row for each column. */
final class ForeignKeyRows {
  private final Map<String, TableDraft> drafts;
  private @Nullable TableDraft draft;
  private @Nullable ForeignKey key;
  private boolean local;

  ForeignKeyRows(Map<String, TableDraft> drafts) {
    this.drafts = drafts;
  }

  void read(ResultSet row) throws SQLException {
    while (row.next()) {
      TableDraft owner = drafts.get(row.getString("table_name"));
      if (owner == null) {
        continue;
      }
      ForeignKey last = key;
      if (last != null && owner == draft && row.getString("constraint_name").equals(last.name())) {
        List<String> columns = new ArrayList<>(last.columns());
        columns.add(row.getString("column_name"));
        List<String> targets = new ArrayList<>(last.targetColumns());
        targets.add(row.getString("target_column"));
        key = last.with(columns, last.target(), targets);
      } else {
        finish();
        draft = owner;
        local = row.getBoolean("is_local");
        key = first(row);
      }
    }
    finish();
  }

  private ForeignKey first(ResultSet row) throws SQLException {
    return new ForeignKey(
        row.getString("constraint_name"),
        List.of(row.getString("column_name")),
        new ObjectName(local ? "" : row.getString("target_schema"), row.getString("target")),
        List.of(row.getString("target_column")),
        action(row.getString("delete_rule")),
        action(row.getString("update_rule")),
        List.of(),
        false,
        Deferral.NOT_DEFERRABLE,
        true,
        true,
        null);
  }

  private void finish() {
    TableDraft owner = draft;
    ForeignKey read = key;
    if (owner == null || read == null) {
      return;
    }
    if (local) {
      owner.add("foreign key", read);
    } else {
      owner.unmodelled.put("foreign key " + read.name() + " into another database", "" + read);
    }
  }

  private static Action action(String rule) {
    return Action.valueOf(rule.replace(' ', '_'));
  }
}

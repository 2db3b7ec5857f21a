package io.jmigrate.dialect.mysql;

import io.jmigrate.change.Expressions;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rename of a column. MySQL refuses it while an expression speaks of the column; so
 * these go and come back in the same statement.
 */
final class ColumnRename {
  private final MysqlFlavour flavour;
  private final Schema renamed;

  /** {@code renamed}: as the schema is after the rename. */
  ColumnRename(MysqlFlavour flavour, Schema renamed) {
    this.flavour = flavour;
    this.renamed = renamed;
  }

  List<String> statements(TableChange.RenameColumn rename) {
    List<String> drops = new ArrayList<>();
    List<String> redefined = new ArrayList<>();
    List<String> adds = new ArrayList<>();
    Table table = renamed.table(rename.table());
    if (flavour.escapedTexts() && table != null) {
      checks(table, rename.after(), drops, adds);
      columns(table, rename.after(), redefined);
      indexes(table, rename.after(), drops, adds);
    }
    String action =
        "RENAME COLUMN "
            + CatalogText.quoted(rename.before())
            + " TO "
            + CatalogText.quoted(rename.after());
    List<String> middle = new ArrayList<>(List.of(action));
    middle.addAll(redefined);
    List<List<String>> steps = List.of(drops, middle, adds);
    if (!inForeignKey(rename)) {
      steps = List.of(steps.stream().flatMap(List::stream).toList());
    }
    return steps.stream()
        .filter(actions -> !actions.isEmpty())
        .map(actions -> TableAlteration.statement(rename.table().name(), actions))
        .toList();
  }

  private boolean inForeignKey(TableChange.RenameColumn rename) {
    return renamed.tables().values().stream().anyMatch(table -> ties(table, rename));
  }

  private static boolean ties(Table table, TableChange.RenameColumn rename) {
    return table.constraints().values().stream()
        .filter(ForeignKey.class::isInstance)
        .map(ForeignKey.class::cast)
        .anyMatch(
            key ->
                (table.name().equals(rename.table()) && key.columns().contains(rename.after()))
                    || (key.target().equals(rename.table())
                        && key.targetColumns().contains(rename.after())));
  }

  private void checks(Table table, String column, List<String> drops, List<String> adds) {
    KeyDefinition keys = new KeyDefinition(flavour);
    table.constraints().values().stream()
        .filter(Check.class::isInstance)
        .map(Check.class::cast)
        .filter(check -> Expressions.mentions(check.expression(), column))
        .forEach(
            check -> {
              drops.add(flavour.dropCheck() + " " + CatalogText.quoted(check.name()));
              adds.add("ADD " + keys.of(check));
            });
  }

  private void columns(Table table, String column, List<String> adds) {
    ColumnDefinition columns = new ColumnDefinition(flavour, table.options().get(Option.COLLATION));
    for (Column other : table.columns()) {
      Generated generated = other.generated();
      if (generated != null && Expressions.mentions(generated.expression(), column)) {
        adds.add("MODIFY COLUMN " + columns.of(other));
      }
    }
  }

  private void indexes(Table table, String column, List<String> drops, List<String> adds) {
    KeyDefinition keys = new KeyDefinition(flavour);
    for (Index index : table.indexes().values()) {
      boolean speaks =
          index.parts().stream()
              .filter(IndexPart::expression)
              .anyMatch(part -> Expressions.mentions(part.text(), column));
      if (speaks) {
        drops.add("DROP KEY " + CatalogText.quoted(index.name()));
        adds.add("ADD " + keys.of(index));
      }
    }
  }
}

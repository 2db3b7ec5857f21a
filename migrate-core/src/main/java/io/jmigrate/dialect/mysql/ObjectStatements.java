package io.jmigrate.dialect.mysql;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.dialect.ScriptedStatements;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Writes what makes, drops and renames whole objects: tables, and sequences on MariaDB. */
final class ObjectStatements {
  private static final ScriptedStatements SCRIPTED = new ScriptedStatements(CatalogText::literal);

  private final MysqlFlavour flavour;

  ObjectStatements(MysqlFlavour flavour) {
    this.flavour = flavour;
  }

  List<String> of(ObjectChange change) {
    if (change instanceof ObjectChange.CreateTable create) {
      return List.of(create(create.table()));
    }
    if (change instanceof ObjectChange.DropTable drop) {
      return List.of("DROP TABLE " + quoted(drop.table().name().name()));
    }
    if (change instanceof ObjectChange.RenameTable rename) {
      return List.of(rename(rename.before().name(), rename.after().name()));
    }
    if (change instanceof ObjectChange.RenameSequence rename) {
      return List.of(rename(rename.before().name(), rename.after().name()));
    }
    if (change instanceof ObjectChange.CreateSequence create) {
      return List.of(SequenceDdl.create(create.sequence()));
    }
    if (change instanceof ObjectChange.DropSequence drop) {
      return List.of("DROP SEQUENCE " + quoted(drop.sequence().name().name()));
    }
    if (change instanceof ObjectChange.AlterSequence alter) {
      return SequenceDdl.alter(alter.before(), alter.after());
    }
    if (change instanceof ObjectChange.CreateScripted create) {
      return SCRIPTED.create(create.object());
    }
    if (change instanceof ObjectChange.DropScripted drop) {
      return SCRIPTED.drop(drop.object());
    }
    if (change instanceof ObjectChange.AlterScripted alter) {
      return SCRIPTED.alter(alter.before(), alter.after());
    }
    throw new IllegalArgumentException("Neither MySQL nor MariaDB has this: " + change);
  }

  private static String rename(String before, String after) {
    return "RENAME TABLE " + quoted(before) + " TO " + quoted(after);
  }

  /** Foreign keys come later, when all tables are there. */
  private String create(Table table) {
    ColumnDefinition columns = new ColumnDefinition(flavour, table.options().get(Option.COLLATION));
    KeyDefinition keys = new KeyDefinition(flavour);
    List<String> lines = new ArrayList<>();
    table.columns().forEach(column -> lines.add(columns.of(column)));
    PrimaryKey primary = table.primaryKey();
    if (primary != null) {
      lines.add(keys.of(primary));
    }
    table.indexes().values().forEach(index -> lines.add(keys.of(index)));
    table.constraints().values().stream()
        .filter(Check.class::isInstance)
        .forEach(check -> lines.add(keys.of((Check) check)));
    String options = String.join(" ", TableOptions.written(table));
    return "CREATE TABLE "
        + quoted(table.name().name())
        + " (\n  "
        + String.join(",\n  ", lines)
        + "\n)"
        + (options.isEmpty() ? "" : " " + options)
        + (table.options().containsKey(Option.PARTITIONS)
            ? "\n" + table.options().get(Option.PARTITIONS)
            : "");
  }

  private static String quoted(String name) {
    return CatalogText.quoted(name);
  }
}

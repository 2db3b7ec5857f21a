package io.jmigrate.cli.command;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes the name of a migration of what it does: {@code add_status_to_orders}. */
final class MigrationName {
  private static final int NAMED = 2;

  private MigrationName() {}

  /** Of a single change what it does, else the tables that are made or changed. */
  static String of(List<SchemaChange> changes) {
    List<String> made =
        changes.stream()
            .filter(ObjectChange.CreateTable.class::isInstance)
            .map(change -> ((ObjectChange.CreateTable) change).table().name().name())
            .toList();
    List<String> changed =
        changes.stream().flatMap(MigrationName::table).distinct().sorted().toList();
    String name =
        changes.size() == 1 && made.isEmpty()
            ? one(changes.get(0))
            : !made.isEmpty() && made.containsAll(changed)
                ? "create_" + joined(made)
                : "change_" + (changed.isEmpty() ? "schema" : joined(changed));
    return name.toLowerCase(Locale.ROOT);
  }

  private static String joined(List<String> names) {
    return names.size() <= NAMED
        ? String.join("_and_", names)
        : names.get(0) + "_and_" + (names.size() - 1) + "_more";
  }

  private static String one(SchemaChange change) {
    if (change instanceof TableChange.AddColumn add) {
      return "add_" + add.column().name() + "_to_" + add.table().name();
    }
    if (change instanceof TableChange.DropColumn drop) {
      return "drop_" + drop.column().name() + "_from_" + drop.table().name();
    }
    if (change instanceof TableChange.RenameColumn rename) {
      return "rename_" + rename.before() + "_to_" + rename.after();
    }
    if (change instanceof ObjectChange.RenameTable rename) {
      return "rename_" + rename.before().name() + "_to_" + rename.after().name();
    }
    if (change instanceof ObjectChange.DropTable drop) {
      return "drop_" + drop.table().name().name();
    }
    return "change_" + table(change).findFirst().orElse("schema");
  }

  private static Stream<String> table(SchemaChange change) {
    if (change instanceof TableChange within) {
      return Stream.of(within.table().name());
    }
    if (change instanceof ObjectChange.CreateTable create) {
      return Stream.of(create.table().name().name());
    }
    return change instanceof ObjectChange.DropTable drop
        ? Stream.of(drop.table().name().name())
        : change instanceof ObjectChange.RenameTable rename
            ? Stream.of(rename.after().name())
            : Stream.empty();
  }
}

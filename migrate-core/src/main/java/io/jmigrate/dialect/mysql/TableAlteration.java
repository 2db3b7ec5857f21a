package io.jmigrate.dialect.mysql;

import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes all that changes within a table as one ALTER TABLE, in which what needs each other (a
 * counter and its key, a key and its new form, a check and its column) changes together; and one
 * more where the server wants two. Not thread-safe.
 */
final class TableAlteration {
  private static final Pattern VARYING =
      Pattern.compile(
          "\\b(uuid|uuid_short|rand|random_bytes|sysdate)\\(", Pattern.CASE_INSENSITIVE);

  private final MysqlFlavour flavour;
  private final String name;
  private final Table after;
  private final ColumnDefinition columns;
  private final KeyDefinition keys;
  private final List<String> drops = new ArrayList<>();
  private final Set<String> dropped = new HashSet<>();
  private final Map<String, Column> added = new HashMap<>();
  private final Map<String, TableChange.AlterColumn> altered = new HashMap<>();
  private final Map<String, Index> droppedIndexes = new LinkedHashMap<>();
  private final List<Index> createdIndexes = new ArrayList<>();
  private final List<String> adds = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<String> foreignKeys = new ArrayList<>();
  private final List<String> updates = new ArrayList<>();
  private final List<String> later = new ArrayList<>();
  private boolean dropsForeignKeys;
  private boolean changesReferenceSystem;
  private boolean unites;
  private @Nullable String division;

  TableAlteration(MysqlFlavour flavour, String name, Table after) {
    this.flavour = flavour;
    this.name = name;
    this.after = after;
    this.columns = new ColumnDefinition(flavour, after.options().get(Option.COLLATION));
    this.keys = new KeyDefinition(flavour);
  }

  /** The statements; none when nothing was added. */
  List<String> statements() {
    List<List<String>> statements = new ArrayList<>();
    List<String> main = new ArrayList<>(drops);
    List<String> early = new ArrayList<>();
    droppedIndexes
        .values()
        .forEach(
            index ->
                (goesEarly(index) ? early : main)
                    .add("DROP KEY " + CatalogText.quoted(index.name())));
    dropped.stream()
        .filter(column -> !added.containsKey(column))
        .sorted()
        .forEach(column -> main.add("DROP COLUMN " + CatalogText.quoted(column)));
    columns(main);
    main.addAll(adds);
    statements.add(early);
    statements.add(main);
    indexes(main, statements);
    main.addAll(options);
    if (dropsForeignKeys) {
      statements.add(foreignKeys);
    } else {
      main.addAll(foreignKeys);
    }
    List<String> result = new ArrayList<>();
    if (unites) {
      result.add(statement(name, List.of("REMOVE PARTITIONING")));
    }
    statements.stream()
        .filter(actions -> !actions.isEmpty())
        .forEach(actions -> result.add(statement(name, actions)));
    result.addAll(updates);
    if (!later.isEmpty()) {
      result.add(statement(name, later));
    }
    if (division != null) {
      result.add(statement(name, List.of(division)));
    }
    return result;
  }

  private boolean goesEarly(Index index) {
    return (changesReferenceSystem && index.method().equals("SPATIAL"))
        || createdIndexes.stream().anyMatch(created -> onlyCaseDiffers(index, created));
  }

  /** MariaDB breaks an index of which one statement changes the case of the name. */
  private static boolean onlyCaseDiffers(Index one, Index other) {
    return !one.name().equals(other.name()) && one.name().equalsIgnoreCase(other.name());
  }

  /** The server makes one full-text index at a time, and takes some that changed for the same. */
  private void indexes(List<String> main, List<List<String>> statements) {
    boolean text = false;
    for (Index index : createdIndexes) {
      Index old = droppedIndexes.get(index.name());
      boolean isText = index.method().equals("FULLTEXT");
      List<String> actions = main;
      if ((isText && text) || (old != null && plain(old).equals(plain(index)))) {
        actions = new ArrayList<>();
        statements.add(actions);
      }
      actions.add("ADD " + keys.of(index));
      text |= isText;
    }
  }

  /** Without what the server does not look at. */
  private static Index plain(Index index) {
    SortedMap<String, String> options = new TreeMap<>(index.options());
    options.remove(Option.PARSER);
    options.remove(Option.KEY_BLOCK_SIZE);
    return index.with(options);
  }

  /** One action on the line of the table, several on lines of their own. */
  static String statement(String table, List<String> actions) {
    String separator = actions.size() == 1 ? " " : "\n  ";
    return "ALTER TABLE "
        + CatalogText.quoted(table)
        + separator
        + String.join("," + separator, actions);
  }

  void add(TableChange change) {
    if (change instanceof TableChange.AlterTable alter) {
      options.addAll(TableOptions.changes(alter.before(), alter.after()));
      partitions(alter.before().options(), alter.after().options());
    } else if (change instanceof TableChange.AddColumn add) {
      added.put(add.column().name(), add.column());
    } else if (change instanceof TableChange.DropColumn drop) {
      dropped.add(drop.column().name());
    } else if (change instanceof TableChange.AlterColumn alter) {
      alter(alter);
    } else if (change instanceof TableChange.AddConstraint add) {
      boolean key = add.constraint() instanceof ForeignKey;
      (key ? foreignKeys : adds).add("ADD " + definition(add.constraint()));
    } else if (change instanceof TableChange.DropConstraint drop) {
      dropsForeignKeys |= drop.constraint() instanceof ForeignKey;
      drops.add(drop(drop.constraint()));
    } else if (change instanceof TableChange.CreateIndex create) {
      createdIndexes.add(create.index());
    } else if (change instanceof TableChange.DropIndex drop) {
      droppedIndexes.put(drop.index().name(), drop.index());
    } else if (change instanceof TableChange.AlterIndex alter) {
      alter(alter.before(), alter.after());
    } else {
      throw new IllegalArgumentException("Not a change to merge: " + change);
    }
  }

  /** A new division comes when all columns and keys are there; the server moves the rows. */
  private void partitions(Map<String, String> before, Map<String, String> after) {
    String wanted = after.get(Option.PARTITIONS);
    if (wanted == null) {
      unites = before.containsKey(Option.PARTITIONS);
    } else if (!wanted.equals(before.get(Option.PARTITIONS))) {
      division = wanted;
    }
  }

  private void alter(TableChange.AlterColumn alter) {
    Column before = alter.before();
    Column target = alter.after();
    changesReferenceSystem |= referenceSystemChanges(before, target);
    if (!remade(before, target)) {
      altered.put(target.name(), alter);
      return;
    }
    dropped.add(before.name());
    Generated old = before.generated();
    if (target.generated() == null && old != null) {
      // The values are kept by way of a stored column, which may become a plain one.
      added.put(target.name(), generated(target, new Generated(old.expression(), true)));
      later.add("MODIFY COLUMN " + columns.of(target));
    } else {
      added.put(target.name(), target);
    }
  }

  /** Whether a column must be dropped and added: a virtual one is nowhere on disk. */
  static boolean remade(Column before, Column after) {
    return virtual(before) != virtual(after);
  }

  /** Whether spatial indexes must be out of the way before. */
  static boolean referenceSystemChanges(Column before, Column after) {
    return !Objects.equals(before.options().get(Option.SRID), after.options().get(Option.SRID));
  }

  private static boolean virtual(Column column) {
    return column.generated() != null && !column.generated().stored();
  }

  private static Column generated(Column column, Generated generated) {
    return new Column(
        column.name(),
        column.type(),
        column.nullable(),
        null,
        null,
        generated,
        column.collation(),
        column.comment(),
        new TreeMap<>(),
        column.unmodelled());
  }

  private void alter(Index before, Index target) {
    String old = CatalogText.quoted(before.name());
    String now = CatalogText.quoted(target.name());
    if (before.equals(target.named(before.name())) && !onlyCaseDiffers(before, target)) {
      drops.add("RENAME KEY " + old + " TO " + now);
    } else if (visibility(before).equals(visibility(target))
        || !before.name().equals(target.name())
        || !Objects.equals(before.comment(), target.comment())) {
      droppedIndexes.put(before.name(), before);
      createdIndexes.add(target);
    } else {
      String visible = flavour.hidden().equals("IGNORED") ? "NOT IGNORED" : "VISIBLE";
      boolean hidden = !visibility(target).isEmpty();
      adds.add("ALTER INDEX " + now + " " + (hidden ? flavour.hidden() : visible));
    }
  }

  private static String visibility(Index index) {
    return index.options().getOrDefault(Option.VISIBILITY, "");
  }

  /** In the order of the table after, so that each is placed behind one that is there already. */
  private void columns(List<String> actions) {
    int last = after.columns().size() - 1;
    while (last >= 0 && added.containsKey(after.columns().get(last).name())) {
      last--;
    }
    String previous = null;
    for (int i = 0; i < after.columns().size(); i++) {
      String column = after.columns().get(i).name();
      String place = previous == null ? " FIRST" : " AFTER " + CatalogText.quoted(previous);
      TableChange.AlterColumn alter = altered.get(column);
      Column add = added.get(column);
      if (add != null) {
        if (dropped.contains(column)) {
          actions.add("DROP COLUMN " + CatalogText.quoted(column));
        }
        actions.add("ADD COLUMN " + columns.of(filledLater(add)) + (i > last ? "" : place));
      } else if (alter != null) {
        actions.add(
            "MODIFY COLUMN " + columns.of(alter.after()) + (alter.reached() == null ? "" : place));
      }
      previous = column;
    }
  }

  /** MySQL adds no column whose default may be another for each row (error 1674). */
  private Column filledLater(Column column) {
    String value = column.defaultExpression();
    if (value == null || !flavour.escapedTexts() || !VARYING.matcher(value).find()) {
      return column;
    }
    updates.add(
        "UPDATE "
            + CatalogText.quoted(name)
            + " SET "
            + CatalogText.quoted(column.name())
            + " = "
            + value);
    later.add("MODIFY COLUMN " + columns.of(column));
    return new Column(
        column.name(),
        column.type(),
        true,
        null,
        null,
        null,
        column.collation(),
        null,
        new TreeMap<>(),
        column.unmodelled());
  }

  private String definition(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return keys.of(key);
    }
    if (constraint instanceof Check check) {
      return keys.of(check);
    }
    if (constraint instanceof ForeignKey key) {
      return keys.of(key);
    }
    throw new IllegalArgumentException("Neither MySQL nor MariaDB has this: " + constraint);
  }

  private String drop(Constraint constraint) {
    if (constraint instanceof PrimaryKey) {
      return "DROP PRIMARY KEY";
    }
    String kind = constraint instanceof ForeignKey ? "DROP FOREIGN KEY" : flavour.dropCheck();
    return kind + " " + CatalogText.quoted(constraint.name());
  }
}

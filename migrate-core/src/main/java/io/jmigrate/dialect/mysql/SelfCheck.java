package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was read from the catalog with SHOW CREATE TABLE. What only that has (written
 * collations, parsers, block sizes) is added; what cannot be explained makes its table or column
 * unmodelled, so that nothing is lost in silence.
 */
final class SelfCheck {
  private static final Pattern KEY_OPTION =
      Pattern.compile(
          "\\G\\s*(?:USING (\\w+)|KEY_BLOCK_SIZE=(\\d+)|COMMENT ('(?:[^'\\\\]|''|\\\\.)*')"
              + "|(?:/\\*!50100 )?WITH PARSER `([^`]+)`(?: \\*/)?"
              + "|/\\*!80000 INVISIBLE \\*/|IGNORED)");

  private static final Pattern INTRODUCER = Pattern.compile("\\b_[a-z0-9]+(?=')");

  private final MysqlFlavour flavour;
  private final TableDraft draft;
  private final ShownTable shown;
  private final ShownLines lines;

  SelfCheck(MysqlFlavour flavour, TableDraft draft, ShownTable shown) {
    this.flavour = flavour;
    this.draft = draft;
    this.shown = shown;
    this.lines = new ShownLines(flavour, draft.collation);
  }

  /** Completes the draft. */
  void run() {
    columns();
    keys();
    constraints();
    TableOptions.read(draft, shown);
    if (!shown.partitions.isEmpty()) {
      draft.options.put(Option.PARTITIONS, shown.partitions);
    }
    if (shown.others.equals(List.of("WITH " + Table.SYSTEM_VERSIONING))) {
      draft.unmodelled.remove(Option.OWN_PERIOD);
      draft.options.put(Table.SYSTEM_VERSIONING, "");
    } else if (!shown.others.isEmpty()) {
      draft.unmodelled.put("definition", String.join("\n", shown.others));
    }
  }

  private void columns() {
    Map<String, String> left = shown.columns;
    List<Column> columns = new ArrayList<>(draft.columns);
    draft.columns.clear();
    for (Column column : columns) {
      String line = left.remove(column.name());
      draft.columns.add(line == null ? unmodelled(column, "nothing") : checked(column, line));
    }
    left.forEach((name, line) -> draft.unmodelled.put("column " + name, line));
  }

  private Column checked(Column column, String line) {
    boolean own = lines.ownCollation(column);
    if (column.collation() == null) {
      return same(lines.column(column, false, false), line) ? column : unmodelled(column, line);
    }
    if (same(lines.column(column, true, true), line)) {
      if (!flavour.writtenCollations()) {
        return column;
      }
      SortedMap<String, String> options = new TreeMap<>(column.options());
      options.put(Option.WRITTEN_COLLATION, "written");
      return with(column, options, column.unmodelled());
    }
    if (same(lines.column(column, own, false), line)
        || (!own && same(lines.column(column, false, true), line))) {
      return column;
    }
    return unmodelled(column, line);
  }

  private static boolean same(String built, String shown) {
    return plain(built).equals(plain(shown));
  }

  /**
   * Without the character sets of literals: MySQL shows those it chose when it opened the table.
   */
  private static String plain(String line) {
    return INTRODUCER.matcher(line).replaceAll("");
  }

  private static Column unmodelled(Column column, String line) {
    return with(column, column.options(), new TreeMap<>(Map.of("definition", line)));
  }

  private static Column with(
      Column column, SortedMap<String, String> options, SortedMap<String, String> unmodelled) {
    return new Column(
        column.name(),
        column.type(),
        column.nullable(),
        column.defaultExpression(),
        column.identity(),
        column.generated(),
        column.collation(),
        column.comment(),
        options,
        unmodelled);
  }

  private void keys() {
    Map<String, String> left = shown.keys;
    PrimaryKey key = (PrimaryKey) draft.constraints.get(IndexRows.PRIMARY);
    if (key != null) {
      SortedMap<String, String> options = new TreeMap<>(key.options());
      String line = left.remove(IndexRows.PRIMARY);
      if (line != null
          && options(line, ShownLines.primaryKey(key.parts()), key.comment(), options)) {
        draft.constraints.put(
            IndexRows.PRIMARY,
            new PrimaryKey(
                key.name(), key.parts(), key.include(), key.deferral(), options, key.comment()));
      } else {
        draft.unmodelled.put("primary key", String.valueOf(line));
      }
    }
    draft.indexes.replaceAll((name, index) -> checked(index, left.remove(name)));
    left.forEach((name, line) -> draft.unmodelled.put("index " + name, line));
  }

  private Index checked(Index index, @Nullable String line) {
    SortedMap<String, String> options = new TreeMap<>(index.options());
    if (line == null || !options(line, ShownLines.index(index), index.comment(), options)) {
      draft.unmodelled.put("index " + index.name(), String.valueOf(line));
      return index;
    }
    return index.with(options);
  }

  /**
   * Reads what stands behind {@code head} into {@code options}; false when it is not understood.
   */
  private static boolean options(
      String line, String head, @Nullable String comment, SortedMap<String, String> options) {
    String shown = plain(line);
    String built = plain(head);
    if (!shown.startsWith(built)) {
      return false;
    }
    String expectedComment = comment == null ? "" : CatalogText.literal(comment);
    String foundComment = "";
    boolean hidden = false;
    int end = built.length();
    Matcher option = KEY_OPTION.matcher(shown).region(end, shown.length());
    while (option.find()) {
      end = option.end();
      if (option.group(1) != null) {
        options.put(Option.USING, option.group(1));
      } else if (option.group(2) != null) {
        options.put(Option.KEY_BLOCK_SIZE, option.group(2));
      } else if (option.group(3) != null) {
        foundComment = option.group(3);
      } else if (option.group(4) != null) {
        options.put(Option.PARSER, option.group(4));
      } else {
        hidden = true;
      }
    }
    return shown.substring(end).isBlank()
        && foundComment.equals(expectedComment)
        && hidden == options.containsKey(Option.VISIBILITY);
  }

  private void constraints() {
    Set<String> left = new HashSet<>();
    shown.constraints.forEach(line -> left.add(plain(line)));
    for (Constraint constraint : draft.constraints.values()) {
      if (constraint instanceof PrimaryKey) {
        continue;
      }
      if (!left.remove(plain(lines.constraint(constraint)))) {
        draft.unmodelled.put("constraint " + constraint.name(), constraint.toString());
      }
    }
    left.forEach(line -> draft.unmodelled.put("constraint " + line, line));
  }
}

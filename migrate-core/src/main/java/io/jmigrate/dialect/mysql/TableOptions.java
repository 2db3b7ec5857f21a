package io.jmigrate.dialect.mysql;

import static java.util.Map.entry;

import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The options behind the parenthesis of CREATE TABLE: how they are read and written. */
final class TableOptions {
  private static final String CHARSET = "DEFAULT CHARSET";
  private static final String COMMENT = "COMMENT";

  /** Those that ALTER TABLE can take back, and what it says then. */
  private static final Map<String, String> RESETS =
      Map.ofEntries(
          entry("ROW_FORMAT", "DEFAULT"),
          entry("COMPRESSION", "''"),
          entry("ENCRYPTION", "'N'"),
          entry("AUTOEXTEND_SIZE", "0"),
          entry("TRANSACTIONAL", "DEFAULT"),
          entry("PAGE_CHECKSUM", "DEFAULT"),
          entry(Option.KEY_BLOCK_SIZE, "0"),
          entry("STATS_PERSISTENT", "DEFAULT"),
          entry("STATS_AUTO_RECALC", "DEFAULT"),
          entry("STATS_SAMPLE_PAGES", "DEFAULT"),
          entry("PACK_KEYS", "DEFAULT"),
          entry("CHECKSUM", "0"),
          entry("DELAY_KEY_WRITE", "0"),
          entry("MAX_ROWS", "0"),
          entry("MIN_ROWS", "0"),
          entry("AVG_ROW_LENGTH", "0"));

  private TableOptions() {}

  /** Adds to the draft what SHOW CREATE has, and as unmodelled what differs from the catalog. */
  static void read(TableDraft draft, ShownTable shown) {
    SortedMap<String, String> options = shown.options;
    String charset = options.remove(CHARSET);
    String collation = options.remove(Option.COLLATION);
    String comment = options.remove(COMMENT);
    boolean same =
        draft.collation.equals(collation == null ? draft.collation : collation)
            && (charset == null || charset.equals(CatalogText.charset(draft.collation)))
            && (comment == null ? "''" : comment).equals(CatalogText.literal(draft.comment));
    if (!same) {
      draft.unmodelled.put("options", charset + " " + collation + " " + comment);
    }
    if (!draft.collation.isEmpty()) {
      draft.options.put(Option.COLLATION, draft.collation);
    }
    options.forEach(
        (name, value) -> {
          if (name.equals(Option.ENGINE) || canBeReset(name)) {
            draft.options.put(name, value);
          } else {
            draft.unmodelled.put("option " + name, value);
          }
        });
  }

  /** What CREATE TABLE says behind its parenthesis. */
  static List<String> written(Table table) {
    List<String> sql = new ArrayList<>();
    String engine = table.options().get(Option.ENGINE);
    if (engine != null) {
      sql.add("ENGINE = " + engine);
    }
    String collation = table.options().get(Option.COLLATION);
    if (collation != null) {
      sql.add(collation(collation));
    }
    table
        .options()
        .forEach(
            (name, value) -> {
              if (canBeReset(name)) {
                sql.add(name + " = " + value);
              }
            });
    if (table.comment() != null) {
      sql.add("COMMENT = " + CatalogText.literal(table.comment()));
    }
    if (table.options().containsKey(Table.SYSTEM_VERSIONING)) {
      sql.add("WITH " + Table.SYSTEM_VERSIONING);
    }
    return sql;
  }

  /** What ALTER TABLE says to get from one table's options to another's. */
  static List<String> changes(Table before, Table after) {
    List<String> sql = new ArrayList<>();
    String engine = after.options().get(Option.ENGINE);
    if (engine != null && !engine.equals(before.options().get(Option.ENGINE))) {
      sql.add("ENGINE = " + engine);
    }
    String collation = after.options().get(Option.COLLATION);
    if (collation != null && !collation.equals(before.options().get(Option.COLLATION))) {
      sql.add(collation(collation));
    }
    Stream.concat(before.options().keySet().stream(), after.options().keySet().stream())
        .distinct()
        .filter(TableOptions::canBeReset)
        .sorted()
        .forEach(
            name -> {
              String old = before.options().get(name);
              String value = after.options().get(name);
              if (value != null && !value.equals(old)) {
                sql.add(name + " = " + value);
              } else if (value == null && old != null) {
                sql.add(name + " = " + RESETS.getOrDefault(name, "DEFAULT"));
              }
            });
    String comment = after.comment() == null ? "" : after.comment();
    if (!comment.equals(before.comment() == null ? "" : before.comment())) {
      sql.add("COMMENT = " + CatalogText.literal(comment));
    }
    return sql;
  }

  /** MariaDB shows the options of an engine as names: {@code `page_compressed`}. */
  private static boolean canBeReset(String option) {
    return RESETS.containsKey(option) || option.startsWith("`");
  }

  private static String collation(String name) {
    return "DEFAULT CHARACTER SET = " + CatalogText.charset(name) + " COLLATE = " + name;
  }
}

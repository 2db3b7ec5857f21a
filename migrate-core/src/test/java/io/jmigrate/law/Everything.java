package io.jmigrate.law;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A script with one of everything that a database has, in two parts: what can be changed, and what
 * is only named where it differs.
 */
record Everything(String changed, String named) {
  private static final String MARK = "-- named only\n";
  private static final Set<String> SPECIAL = Set.of("fulltext", "spatial");
  private static final Set<String> HIDING = Set.of("VISIBILITY", "INVISIBLE");

  /** What people call the parts of a table. */
  private static final Map<String, String> WORDS =
      Map.of(
          "check", "check constraint",
          "unique", "unique constraint",
          "exclusion", "exclusion constraint",
          "partition by", "partitioned table",
          "of type", "typed table",
          "rights of", "privileges");

  /** What jmigrate does with objects of a kind. */
  enum Coverage {
    YES,
    NAMED
  }

  static Everything of(TestDatabase database) {
    String name = database.name().toLowerCase(Locale.ROOT).replaceAll("_\\d+$", "") + ".sql";
    try (InputStream file =
        Objects.requireNonNull(Everything.class.getResourceAsStream("everything/" + name), name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      int mark = text.indexOf(MARK);
      return new Everything(text.substring(0, mark), text.substring(mark + MARK.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a schema holds, by kind. */
  static Map<String, Coverage> kinds(Schema schema) {
    Map<String, Coverage> kinds = new TreeMap<>();
    schema.unmodelled().forEach(object -> kinds.put(object.kind(), Coverage.NAMED));
    schema.tables().values().forEach(table -> addParts(table, kinds));
    schema.scripted().values().forEach(object -> kinds.put(object.kind(), Coverage.YES));
    schema
        .privileges()
        .values()
        .forEach(some -> add(some.isDefault() ? some.kind() : "privileges", true, kinds));
    add("schema", schema.namespaces().size() > 1, kinds);
    add("enum type", !schema.enums().isEmpty(), kinds);
    add("domain", !schema.domains().isEmpty(), kinds);
    add("sequence", !schema.sequences().isEmpty(), kinds);
    return kinds;
  }

  private static void addParts(Table table, Map<String, Coverage> kinds) {
    for (String part : table.unmodelled().keySet()) {
      // What the database prints of a part says nothing of its kind.
      if (!part.matches("definition|.*`.*|column .*")) {
        kinds.putIfAbsent(word(part.replaceAll("(?i) \"?named_.*", "")), Coverage.NAMED);
      }
    }
    add("table", true, kinds);
    add("comment", table.comment() != null, kinds);
    boolean partition = table.parents().isPartition();
    add("partition", partition, kinds);
    add("inheritance", !partition && !table.parents().names().isEmpty(), kinds);
    table.options().keySet().stream()
        .filter(option -> option.contains(" "))
        .forEach(option -> add(word(option.toLowerCase(Locale.ROOT)), true, kinds));
    for (Index index : table.indexes().values()) {
      String method = index.method().toLowerCase(Locale.ROOT);
      add(SPECIAL.contains(method) ? method + " index" : "index", true, kinds);
      add("unique constraint", index.unique(), kinds);
    }
    table.constraints().values().forEach(constraint -> add(word(constraint.kind()), true, kinds));
    for (Column column : table.columns()) {
      add("identity column", column.identity() != null, kinds);
      add("generated column", column.generated() != null, kinds);
      add("invisible column", column.options().keySet().stream().anyMatch(HIDING::contains), kinds);
    }
  }

  private static String word(String part) {
    return WORDS.getOrDefault(part, part);
  }

  private static void add(String kind, boolean there, Map<String, Coverage> kinds) {
    if (there) {
      kinds.put(kind, Coverage.YES);
    }
  }
}

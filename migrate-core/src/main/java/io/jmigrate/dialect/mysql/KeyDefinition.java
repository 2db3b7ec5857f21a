package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.PrimaryKey;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes keys, indexes and constraints as CREATE TABLE and ALTER TABLE … ADD take them. */
final class KeyDefinition {
  private final MysqlFlavour flavour;

  KeyDefinition(MysqlFlavour flavour) {
    this.flavour = flavour;
  }

  String of(PrimaryKey key) {
    return "PRIMARY KEY (" + parts(key.parts()) + ")" + options(key.options(), key.comment());
  }

  String of(Index index) {
    String kind =
        switch (index.method()) {
          case "FULLTEXT", "SPATIAL" -> index.method() + " ";
          default -> index.unique() ? "UNIQUE " : "";
        };
    return kind
        + "KEY "
        + CatalogText.quoted(index.name())
        + " ("
        + parts(index.parts())
        + ")"
        + options(index.options(), index.comment());
  }

  String of(Check check) {
    return "CONSTRAINT "
        + CatalogText.quoted(check.name())
        + " CHECK "
        + CatalogText.inParentheses(check.expression())
        + (check.enforced() ? "" : " NOT ENFORCED");
  }

  String of(ForeignKey key) {
    return "CONSTRAINT "
        + CatalogText.quoted(key.name())
        + " FOREIGN KEY ("
        + ShownLines.names(key.columns())
        + ") REFERENCES "
        + CatalogText.quoted(key.target().name())
        + " ("
        + ShownLines.names(key.targetColumns())
        + ")"
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate());
  }

  private String action(String event, ForeignKey.Action action) {
    return action == flavour.impliedAction() ? "" : event + action.sql();
  }

  private static String options(SortedMap<String, String> options, @Nullable String comment) {
    StringBuilder sql = new StringBuilder();
    option(sql, options, Option.USING, " USING ");
    option(sql, options, Option.KEY_BLOCK_SIZE, " KEY_BLOCK_SIZE = ");
    option(sql, options, Option.PARSER, " WITH PARSER ");
    if (comment != null) {
      sql.append(" COMMENT ").append(CatalogText.literal(comment));
    }
    option(sql, options, Option.VISIBILITY, " ");
    return sql.toString();
  }

  private static void option(
      StringBuilder sql, SortedMap<String, String> options, String name, String words) {
    String value = options.get(name);
    if (value != null) {
      sql.append(words).append(value);
    }
  }

  private static String parts(List<IndexPart> parts) {
    return parts.stream().map(ShownLines::part).collect(Collectors.joining(", "));
  }
}

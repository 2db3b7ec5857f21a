package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints parts of a table the way SHOW CREATE TABLE does, to see whether nothing was missed. */
final class ShownLines {
  private static final Pattern NO_LITERAL_DEFAULT =
      Pattern.compile("(tiny|medium|long)?(blob|text)");

  private final MysqlFlavour flavour;
  private final String tableCollation;

  ShownLines(MysqlFlavour flavour, String tableCollation) {
    this.flavour = flavour;
    this.tableCollation = tableCollation;
  }

  /** Whether a column has another collation than its table. */
  boolean ownCollation(Column column) {
    return column.collation() != null && !column.collation().equals(tableCollation);
  }

  /** With or without its character set and its collation. */
  String column(Column column, boolean withCharset, boolean withCollation) {
    StringBuilder line = new StringBuilder(CatalogText.quoted(column.name()));
    line.append(' ').append(column.type().sql());
    String collation = column.collation();
    if (collation != null && withCharset) {
      line.append(" CHARACTER SET ").append(CatalogText.charset(collation));
    }
    if (collation != null && withCollation) {
      line.append(" COLLATE ").append(collation);
    }
    Generated generated = column.generated();
    if (generated != null) {
      line.append(" GENERATED ALWAYS AS (").append(generated.expression()).append(") ");
      line.append(generated.stored() ? "STORED" : "VIRTUAL");
    }
    if (!column.nullable()) {
      line.append(" NOT NULL");
    } else if (column.type().sql().startsWith("timestamp")
        && (generated == null || flavour.escapedTexts())) {
      line.append(" NULL");
    }
    option(line, column, Option.SRID, " /*!80003 SRID %s */");
    if (!flavour.escapedTexts()) {
      option(line, column, Option.VISIBILITY, " " + flavour.invisible());
    }
    if (column.defaultExpression() != null) {
      line.append(" DEFAULT ").append(column.defaultExpression());
    } else if (column.nullable() && generated == null && !leavesNullOut(column)) {
      line.append(" DEFAULT NULL");
    }
    option(line, column, Option.ON_UPDATE, " ON UPDATE %s");
    if (column.identity() != null) {
      line.append(" AUTO_INCREMENT");
    }
    if (flavour.escapedTexts()) {
      option(line, column, Option.VISIBILITY, " " + flavour.invisible());
    }
    if (column.comment() != null) {
      line.append(" COMMENT ").append(CatalogText.literal(column.comment()));
    }
    option(line, column, Option.CHECK, " CHECK (%s)");
    return line.toString();
  }

  private boolean leavesNullOut(Column column) {
    return flavour.noDefaultForBlobs() && NO_LITERAL_DEFAULT.matcher(column.type().sql()).matches();
  }

  private static void option(StringBuilder line, Column column, String name, String format) {
    String value = column.options().get(name);
    if (value != null) {
      line.append(format.replace("%s", value));
    }
  }

  /** Up to the parenthesis behind the columns. */
  static String primaryKey(List<IndexPart> parts) {
    return "PRIMARY KEY (" + parts(parts) + ")";
  }

  /** Up to the parenthesis behind the columns. */
  static String index(Index index) {
    String kind =
        switch (index.method()) {
          case "FULLTEXT", "SPATIAL" -> index.method() + " ";
          default -> index.unique() ? "UNIQUE " : "";
        };
    return kind + "KEY " + CatalogText.quoted(index.name()) + " (" + parts(index.parts()) + ")";
  }

  String constraint(Constraint constraint) {
    String head = "CONSTRAINT " + CatalogText.quoted(constraint.name());
    if (constraint instanceof Check check) {
      return head
          + " CHECK ("
          + check.expression()
          + ")"
          + (check.enforced() ? "" : " /*!80016 NOT ENFORCED */");
    }
    ForeignKey key = (ForeignKey) constraint;
    StringBuilder line = new StringBuilder(head);
    line.append(" FOREIGN KEY (").append(names(key.columns())).append(')');
    line.append(" REFERENCES ").append(CatalogText.quoted(key.target().name()));
    line.append(" (").append(names(key.targetColumns())).append(')');
    action(line, " ON DELETE ", key.onDelete());
    action(line, " ON UPDATE ", key.onUpdate());
    return line.toString();
  }

  private void action(StringBuilder line, String event, ForeignKey.Action action) {
    if (action != flavour.impliedAction()) {
      line.append(event).append(action.sql());
    }
  }

  static String parts(List<IndexPart> parts) {
    return parts.stream().map(ShownLines::part).collect(Collectors.joining(","));
  }

  static String part(IndexPart part) {
    String text = part.expression() ? "(" + part.text() + ")" : CatalogText.quoted(part.text());
    return text
        + (part.length() == null ? "" : "(" + part.length() + ")")
        + (part.descending() ? " DESC" : "");
  }

  static String names(List<String> names) {
    return names.stream().map(CatalogText::quoted).collect(Collectors.joining(", "));
  }
}

package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes tables, their constraints and their indexes. */
final class H2Tables {
  private final H2Quoting quoting;
  private final H2Columns columns;

  H2Tables(H2Quoting quoting, H2Columns columns) {
    this.quoting = quoting;
    this.columns = columns;
  }

  /** The table with its constraints, foreign keys excepted, its indexes and comments. */
  List<String> create(Table table) {
    List<Constraint> constraints =
        table.constraints().values().stream()
            .filter(constraint -> !(constraint instanceof ForeignKey))
            .sorted(H2Tables::primaryFirst)
            .toList();
    String lines =
        Stream.concat(
                table.columns().stream().map(columns::definition),
                constraints.stream().map(this::named))
            .collect(Collectors.joining(",\n  "));
    String kind = table.options().containsKey(H2Names.MEMORY) ? "MEMORY TABLE " : "TABLE ";
    String name = quoting.name(table.name());
    List<String> statements = new ArrayList<>();
    statements.add("CREATE " + kind + name + (lines.isEmpty() ? " ()" : " (\n  " + lines + "\n)"));
    if (table.comment() != null) {
      statements.add(comment("TABLE " + name, table.comment()));
    }
    constraints.forEach(constraint -> commented(table.name(), constraint, statements));
    table.indexes().values().forEach(index -> statements.addAll(create(table.name(), index)));
    return statements;
  }

  private static int primaryFirst(Constraint one, Constraint other) {
    return Boolean.compare(other instanceof PrimaryKey, one instanceof PrimaryKey);
  }

  List<String> add(ObjectName table, Constraint constraint) {
    List<String> statements = new ArrayList<>();
    String line = constraint instanceof ForeignKey ? "\n  ADD " : " ADD ";
    statements.add("ALTER TABLE " + quoting.name(table) + line + named(constraint));
    commented(table, constraint, statements);
    return statements;
  }

  List<String> create(ObjectName table, Index index) {
    StringBuilder text = new StringBuilder("CREATE ");
    if (index.unique()) {
      text.append("UNIQUE ")
          .append(nulls(index.nullsDistinct(), index.options().containsKey(H2Names.ALL_DISTINCT)));
    }
    if (!index.method().equals(H2Names.BTREE)) {
      text.append(index.method().toUpperCase(Locale.ROOT)).append(' ');
    }
    text.append("INDEX ").append(quoting.name(table.sibling(index.name())));
    text.append(" ON ").append(quoting.name(table)).append(' ').append(parts(index.parts()));
    if (!index.include().isEmpty()) {
      text.append(" INCLUDE ").append(quoting.names(index.include()));
    }
    List<String> statements = new ArrayList<>(List.of(text.toString()));
    if (index.comment() != null) {
      statements.add(
          comment("INDEX " + quoting.name(table.sibling(index.name())), index.comment()));
    }
    return statements;
  }

  /** {@code object}: its kind and name as SQL. */
  static String comment(String object, @Nullable String comment) {
    return "COMMENT ON "
        + object
        + " IS "
        + (comment == null ? "NULL" : H2Quoting.literal(comment));
  }

  private void commented(ObjectName table, Constraint constraint, List<String> statements) {
    if (constraint.comment() != null) {
      statements.add(
          comment(
              "CONSTRAINT " + quoting.name(table.sibling(constraint.name())),
              constraint.comment()));
    }
  }

  private String named(Constraint constraint) {
    // A name that H2 has chosen may be another table's by now.
    return H2Names.generated(constraint.name()) && constraint.comment() == null
        ? rule(constraint)
        : "CONSTRAINT " + quoting.name(constraint.name()) + " " + rule(constraint);
  }

  private String rule(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      String hash = key.options().containsKey(H2Names.HASH) ? "HASH " : "";
      return "PRIMARY KEY " + hash + parts(key.parts());
    }
    if (constraint instanceof UniqueKey key) {
      return "UNIQUE "
          + nulls(key.nullsDistinct(), key.options().containsKey(H2Names.ALL_DISTINCT))
          + parts(key.parts());
    }
    if (constraint instanceof ForeignKey key) {
      return "FOREIGN KEY "
          + quoting.names(key.columns())
          + " REFERENCES "
          + quoting.name(key.target())
          + " "
          + quoting.names(key.targetColumns())
          + action(" ON DELETE ", key.onDelete())
          + action(" ON UPDATE ", key.onUpdate());
    }
    return "CHECK (" + quoting.expression(((Check) constraint).expression()) + ")";
  }

  private static String action(String event, ForeignKey.Action action) {
    return action == ForeignKey.Action.NO_ACTION ? "" : event + action.sql();
  }

  /** Empty for what every mode but a few takes for granted. */
  private static String nulls(boolean distinct, boolean all) {
    if (all) {
      return H2Names.ALL_DISTINCT + " ";
    }
    return distinct ? "" : "NULLS NOT DISTINCT ";
  }

  private String parts(List<IndexPart> parts) {
    return parts.stream().map(this::part).collect(Collectors.joining(", ", "(", ")"));
  }

  private String part(IndexPart part) {
    String nulls =
        part.nullsFirst() == null ? "" : part.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
    return quoting.name(part.text()) + (part.descending() ? " DESC" : "") + nulls;
  }
}

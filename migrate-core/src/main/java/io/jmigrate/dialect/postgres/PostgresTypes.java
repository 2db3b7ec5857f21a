package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes enums and domains. */
final class PostgresTypes {
  private PostgresTypes() {}

  static List<DdlStatement> create(EnumType type) {
    List<DdlStatement> statements = new ArrayList<>();
    statements.add(
        DdlStatement.of(
            "CREATE TYPE "
                + PostgresNames.sql(type.name())
                + " AS ENUM "
                + type.labels().stream()
                    .map(PostgresNames::literal)
                    .collect(Collectors.joining(", ", "(", ")"))));
    if (type.comment() != null) {
      statements.add(comment(type));
    }
    return statements;
  }

  static List<DdlStatement> alter(EnumType before, EnumType after, RebuiltTypes rebuilt) {
    List<DdlStatement> statements = new ArrayList<>();
    if (rebuilt.names().contains(before.name())) {
      statements.add(makeWay("TYPE", before.name(), rebuilt));
      statements.addAll(create(after));
      return statements;
    }
    addLabels(before, after, statements);
    if (!Objects.equals(before.comment(), after.comment())) {
      statements.add(comment(after));
    }
    return statements;
  }

  /** A new label cannot be used before it is committed. */
  private static void addLabels(EnumType before, EnumType after, List<DdlStatement> statements) {
    List<String> known = new ArrayList<>(before.labels());
    List<String> labels = after.labels();
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      if (known.contains(label)) {
        continue;
      }
      String place = "";
      if (i == 0 && !known.isEmpty()) {
        place = " BEFORE " + PostgresNames.literal(known.get(0));
      } else if (i < known.size()) {
        place = " AFTER " + PostgresNames.literal(labels.get(i - 1));
      }
      known.add(i, label);
      statements.add(
          new DdlStatement(
              "ALTER TYPE "
                  + PostgresNames.sql(after.name())
                  + " ADD VALUE "
                  + PostgresNames.literal(label)
                  + place,
              true));
    }
  }

  static List<DdlStatement> create(Domain domain) {
    List<DdlStatement> statements = new ArrayList<>();
    String name = PostgresNames.sql(domain.name());
    String expression = domain.defaultExpression();
    StringBuilder text = new StringBuilder("CREATE DOMAIN ").append(name).append(" AS ");
    text.append(PostgresExpressions.type(domain.type().sql()));
    if (domain.collation() != null) {
      text.append(" COLLATE ").append(domain.collation());
    }
    if (expression != null) {
      text.append(" DEFAULT ").append(defaultValue(domain, expression));
    }
    if (!domain.nullable()) {
      text.append(" NOT NULL");
    }
    for (Check check : domain.checks().values()) {
      if (check.validated()) {
        text.append("\n  ").append(constraint(check));
      }
    }
    statements.add(DdlStatement.of(text.toString()));
    for (Check check : domain.checks().values()) {
      if (!check.validated()) {
        statements.add(DdlStatement.of("ALTER DOMAIN " + name + " ADD " + constraint(check)));
      }
      if (check.comment() != null) {
        statements.add(comment(domain, check));
      }
    }
    if (domain.comment() != null) {
      statements.add(comment(domain));
    }
    return statements;
  }

  static List<DdlStatement> alter(Domain before, Domain after, RebuiltTypes rebuilt) {
    List<DdlStatement> statements = new ArrayList<>();
    if (rebuilt.names().contains(before.name())) {
      statements.add(makeWay("DOMAIN", before.name(), rebuilt));
      statements.addAll(create(after));
      return statements;
    }
    String alter = "ALTER DOMAIN " + PostgresNames.sql(after.name()) + " ";
    String expression = after.defaultExpression();
    if (!Objects.equals(before.defaultExpression(), expression)) {
      statements.add(
          DdlStatement.of(
              alter
                  + (expression == null
                      ? "DROP DEFAULT"
                      : "SET DEFAULT " + defaultValue(after, expression))));
    }
    if (before.nullable() != after.nullable()) {
      statements.add(DdlStatement.of(alter + (after.nullable() ? "DROP" : "SET") + " NOT NULL"));
    }
    alterChecks(alter, before, after, statements);
    if (!Objects.equals(before.comment(), after.comment())) {
      statements.add(comment(after));
    }
    return statements;
  }

  private static void alterChecks(
      String alter, Domain before, Domain after, List<DdlStatement> statements) {
    for (Check check : before.checks().values()) {
      if (!becomes(check, after.checks().get(check.name()))) {
        statements.add(
            DdlStatement.of(alter + "DROP CONSTRAINT " + PostgresNames.sql(check.name())));
      }
    }
    for (Check check : after.checks().values()) {
      Check old = before.checks().get(check.name());
      if (old == null || !becomes(old, check)) {
        statements.add(DdlStatement.of(alter + "ADD " + constraint(check)));
        old = null;
      } else if (check.validated() && !old.validated()) {
        statements.add(
            DdlStatement.of(alter + "VALIDATE CONSTRAINT " + PostgresNames.sql(check.name())));
      }
      if (!Objects.equals(old == null ? null : old.comment(), check.comment())) {
        statements.add(comment(after, check));
      }
    }
  }

  /** Whether a check can be left where it is. */
  private static boolean becomes(Check before, @Nullable Check after) {
    return after != null
        && before.expression().equals(after.expression())
        && (after.validated() || !before.validated());
  }

  static DdlStatement drop(String kind, ObjectName name) {
    return DdlStatement.of("DROP " + kind + " " + PostgresNames.sql(name));
  }

  private static DdlStatement makeWay(String kind, ObjectName name, RebuiltTypes rebuilt) {
    return DdlStatement.of(
        "ALTER "
            + kind
            + " "
            + PostgresNames.sql(name)
            + " RENAME TO "
            + PostgresNames.sql(rebuilt.oldName(name).name()));
  }

  private static String constraint(Check check) {
    return "CONSTRAINT " + PostgresNames.sql(check.name()) + " " + PostgresConstraints.check(check);
  }

  private static String defaultValue(Domain domain, String expression) {
    return PostgresExpressions.defaultValue(expression, domain.type().sql());
  }

  private static DdlStatement comment(EnumType type) {
    return DdlStatement.of(
        PostgresComments.on("TYPE " + PostgresNames.sql(type.name()), type.comment()));
  }

  private static DdlStatement comment(Domain domain) {
    return DdlStatement.of(
        PostgresComments.on("DOMAIN " + PostgresNames.sql(domain.name()), domain.comment()));
  }

  private static DdlStatement comment(Domain domain, Check check) {
    return DdlStatement.of(
        PostgresComments.on(
            "CONSTRAINT "
                + PostgresNames.sql(check.name())
                + " ON DOMAIN "
                + PostgresNames.sql(domain.name()),
            check.comment()));
  }
}

package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes and changes domains. */
final class H2Domains {
  private final H2Quoting quoting;
  private final Schema before;

  /** {@code before}: the schema that the plan starts from. */
  H2Domains(H2Quoting quoting, Schema before) {
    this.quoting = quoting;
    this.before = before;
  }

  List<String> create(Domain domain) {
    List<String> statements = new ArrayList<>();
    String name = quoting.name(domain.name());
    String expression = domain.defaultExpression();
    statements.add(
        "CREATE DOMAIN "
            + name
            + " AS "
            + quoting.type(domain.type())
            + (expression == null ? "" : " DEFAULT " + quoting.expression(expression)));
    domain.checks().values().forEach(check -> add(domain, check, statements));
    if (domain.comment() != null) {
      statements.add(H2Tables.comment("DOMAIN " + name, domain.comment()));
    }
    return statements;
  }

  List<String> alter(Domain from, Domain to) {
    List<String> statements = new ArrayList<>();
    if (!from.type().equals(to.type())) {
      retype(from, to, statements);
      return statements;
    }
    String name = "DOMAIN " + quoting.name(to.name());
    from.checks()
        .values()
        .forEach(
            check -> {
              if (!sameRule(check, to.checks().get(check.name()))) {
                statements.add("ALTER " + name + " DROP CONSTRAINT " + quoting.name(check.name()));
              }
            });
    if (!Objects.equals(from.defaultExpression(), to.defaultExpression())) {
      String expression = to.defaultExpression();
      statements.add(
          "ALTER "
              + name
              + (expression == null
                  ? " DROP DEFAULT"
                  : " SET DEFAULT " + quoting.expression(expression)));
    }
    to.checks()
        .values()
        .forEach(
            check -> {
              Check old = from.checks().get(check.name());
              if (old == null || !sameRule(check, old)) {
                add(to, check, statements);
              } else if (!check.equals(old)) {
                comment(to, check, statements);
              }
            });
    if (!Objects.equals(from.comment(), to.comment())) {
      statements.add(H2Tables.comment(name, to.comment()));
    }
    return statements;
  }

  private static boolean sameRule(Check one, @Nullable Check other) {
    return other != null && one.expression().equals(other.expression());
  }

  /** H2 cannot change a domain's type: its columns take the new type while it is made anew. */
  private void retype(Domain from, Domain to, List<String> statements) {
    List<String> uses = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    for (Table table : before.tables().values()) {
      for (Column column : table.columns()) {
        if (column.type().uses().contains(from.name())) {
          String name = quoting.name(table.name());
          uses.add("ALTER TABLE " + name + " ALTER COLUMN " + quoting.name(column.name()));
          comments.add(
              H2Tables.comment(
                  "COLUMN " + name + "." + quoting.name(column.name()), column.comment()));
        }
      }
    }
    uses.forEach(use -> statements.add(use + " SET DATA TYPE " + quoting.type(to.type())));
    statements.add("DROP DOMAIN " + quoting.name(from.name()) + " RESTRICT");
    statements.addAll(create(to));
    uses.forEach(use -> statements.add(use + " SET DATA TYPE " + quoting.name(to.name())));
    if (from.comment() != null || to.comment() != null) {
      statements.addAll(comments);
    }
  }

  private void add(Domain domain, Check check, List<String> statements) {
    statements.add(
        "ALTER DOMAIN "
            + quoting.name(domain.name())
            + " ADD CONSTRAINT "
            + quoting.name(check.name())
            + " CHECK ("
            + quoting.expression(check.expression())
            + ")");
    if (check.comment() != null) {
      comment(domain, check, statements);
    }
  }

  private void comment(Domain domain, Check check, List<String> statements) {
    statements.add(
        H2Tables.comment(
            "CONSTRAINT " + quoting.name(domain.name().sibling(check.name())), check.comment()));
  }
}

package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes and changes domains. */
final class H2Domains {
  private final H2Quoting quoting;
  private final H2DomainGifts gifts;
  private final Schema before;
  private final List<Table> tables;

  /** From the schemas that the plan starts from and reaches. */
  H2Domains(H2Quoting quoting, H2DomainGifts gifts, Schema before, Schema after) {
    this.quoting = quoting;
    this.gifts = gifts;
    this.before = before;
    this.tables =
        before.tables().values().stream()
            .filter(table -> after.table(table.name()) != null)
            .toList();
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
      if (expression != null) {
        keepWithoutDefault(from.name(), statements);
      }
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

  /** H2 gives the new default to the columns, and the domains, that have it from the domain. */
  private void keepWithoutDefault(ObjectName domain, List<String> statements) {
    for (Domain other : before.domains().values()) {
      if (other.type().uses().contains(domain) && other.defaultExpression() == null) {
        statements.add("ALTER DOMAIN " + quoting.name(other.name()) + " DROP DEFAULT");
        keepWithoutDefault(other.name(), statements);
      }
    }
    for (Table table : tables) {
      for (Column column : table.columns()) {
        if (column.type().uses().contains(domain)
            && column.defaultExpression() == null
            && column.identity() == null
            && column.generated() == null) {
          statements.add(alter(table, column) + " DROP DEFAULT");
        }
      }
    }
  }

  private String alter(Table table, Column column) {
    return "ALTER TABLE "
        + quoting.name(table.name())
        + " ALTER COLUMN "
        + quoting.name(column.name());
  }

  private static boolean sameRule(Check one, @Nullable Check other) {
    return other != null && one.expression().equals(other.expression());
  }

  /** H2 cannot change a domain's type: its columns take the new type while it is made anew. */
  private void retype(Domain from, Domain to, List<String> statements) {
    List<String> uses = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    List<String> defaults = new ArrayList<>();
    for (Table table : tables) {
      List<Column> made =
          table.columns().stream().filter(column -> !column.type().uses().isEmpty()).toList();
      if (made.stream().anyMatch(column -> column.type().uses().contains(from.name()))) {
        for (Column column : made) {
          if (column.type().uses().contains(from.name())) {
            uses.add(alter(table, column));
            if (gifts.givesDefault(column) && column.defaultExpression() == null) {
              defaults.add(alter(table, column) + " DROP DEFAULT");
            }
          }
          String name = quoting.name(table.name()) + "." + quoting.name(column.name());
          comments.add(H2Tables.comment("COLUMN " + name, column.comment()));
        }
      }
    }
    uses.forEach(use -> statements.add(use + " SET DATA TYPE " + quoting.type(to.type())));
    statements.addAll(defaults);
    statements.add("DROP DOMAIN " + quoting.name(from.name()) + " RESTRICT");
    statements.addAll(create(to));
    uses.forEach(use -> statements.add(use + " SET DATA TYPE " + quoting.name(to.name())));
    if (gifts.anyComment()) {
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

package io.jmigrate.dialect.postgres;

import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Deferral;
import io.jmigrate.schema.Exclusion;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/** Writes constraints, within CREATE TABLE and as steps of their own. */
final class PostgresConstraints {
  private PostgresConstraints() {}

  /** {@code CONSTRAINT name CHECK (…)}. */
  static String sql(Constraint constraint) {
    return "CONSTRAINT " + PostgresNames.sql(constraint.name()) + " " + body(constraint);
  }

  /** Whether it can only be added to a table that is there: within CREATE TABLE all is valid. */
  static boolean comesLater(Constraint constraint) {
    return constraint instanceof Check check && check.enforced() && !check.validated();
  }

  static void add(TableStatements out, Constraint constraint) {
    if (constraint.options().containsKey(ConstraintRows.INCOMPLETE)) {
      out.only("ADD " + sql(constraint));
    } else {
      out.action("ADD " + sql(constraint));
    }
    extras(out, constraint);
  }

  /** What has to be said of a constraint in statements of their own. */
  static void extras(TableStatements out, Constraint constraint) {
    PostgresIndexes.marks(out, constraint.name(), constraint.options());
    if (constraint.comment() != null) {
      comment(out, constraint);
    }
    if (constraint.options().containsKey(IndexRows.COMMENT)) {
      PostgresIndexes.comment(out, out.name(), behind(constraint));
    }
  }

  static void alter(TableStatements out, TableChange.AlterConstraint change, Table table) {
    Constraint before = change.before();
    Constraint after = change.after();
    if (!before.name().equals(after.name())) {
      out.alone(
          "RENAME CONSTRAINT "
              + PostgresNames.sql(before.name())
              + " TO "
              + PostgresNames.sql(after.name()));
    }
    if (validated(before) != validated(after)) {
      out.action("VALIDATE CONSTRAINT " + PostgresNames.sql(after.name()));
    }
    if (!before.options().equals(after.options())) {
      PostgresIndexes.alter(
          out,
          new TableChange.AlterIndex(
              change.table(), behind(before).named(after.name()), behind(after)),
          table);
    }
    if (!Objects.equals(before.comment(), after.comment())) {
      comment(out, after);
    }
  }

  /** The index behind a key, as far as it can be altered. */
  private static Index behind(Constraint key) {
    return new Index(
        key.name(),
        true,
        "btree",
        List.of(),
        true,
        List.of(),
        null,
        true,
        key.options(),
        key.options().get(IndexRows.COMMENT));
  }

  private static boolean validated(Constraint constraint) {
    return constraint instanceof Check check
        ? check.validated()
        : !(constraint instanceof ForeignKey key) || key.validated();
  }

  private static void comment(TableStatements out, Constraint constraint) {
    out.statement(
        PostgresComments.on(
            "CONSTRAINT " + PostgresNames.sql(constraint.name()) + " ON " + out.table(),
            constraint.comment()));
  }

  private static String body(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return "PRIMARY KEY " + keyBody(key.parts(), key.include(), key.options(), key.deferral());
    }
    if (constraint instanceof UniqueKey key) {
      return "UNIQUE "
          + (key.nullsDistinct() ? "" : "NULLS NOT DISTINCT ")
          + keyBody(key.parts(), key.include(), key.options(), key.deferral());
    }
    if (constraint instanceof Check check) {
      return check(check);
    }
    if (constraint instanceof Exclusion exclusion) {
      return exclusion.definition();
    }
    return foreignKey((ForeignKey) constraint);
  }

  private static String keyBody(
      List<IndexPart> parts,
      List<String> include,
      SortedMap<String, String> options,
      Deferral deferral) {
    String columns = PostgresNames.list(parts.stream().map(IndexPart::text).toList());
    if (options.containsKey(ConstraintRows.WITHOUT_OVERLAPS)) {
      columns = columns.substring(0, columns.length() - 1) + " WITHOUT OVERLAPS)";
    }
    String space = options.get(IndexRows.TABLESPACE);
    return columns
        + (include.isEmpty() ? "" : " INCLUDE " + PostgresNames.list(include))
        + PostgresIndexes.parameters(options)
        + (space == null ? "" : " USING INDEX TABLESPACE " + PostgresNames.sql(space))
        + deferral(deferral);
  }

  /** Also for domains. */
  static String check(Check check) {
    String condition = PostgresExpressions.condition(check.expression());
    return "CHECK ("
        + (condition.contains("\n") ? condition.strip() : condition)
        + ")"
        + (check.inherited() ? "" : " NO INHERIT")
        + (check.enforced() ? check.validated() ? "" : " NOT VALID" : " NOT ENFORCED");
  }

  private static String foreignKey(ForeignKey key) {
    StringBuilder text =
        new StringBuilder("FOREIGN KEY ").append(PostgresNames.list(key.columns()));
    text.append(" REFERENCES ").append(PostgresNames.sql(key.target()));
    text.append(" ").append(PostgresNames.list(key.targetColumns()));
    if (key.full()) {
      text.append(" MATCH FULL");
    }
    if (key.onDelete() != ForeignKey.Action.NO_ACTION) {
      text.append(" ON DELETE ").append(key.onDelete().sql());
      if (!key.setColumns().isEmpty()) {
        text.append(" ").append(PostgresNames.list(key.setColumns()));
      }
    }
    if (key.onUpdate() != ForeignKey.Action.NO_ACTION) {
      text.append(" ON UPDATE ").append(key.onUpdate().sql());
    }
    text.append(deferral(key.deferral()));
    if (!key.enforced()) {
      text.append(" NOT ENFORCED");
    } else if (!key.validated()) {
      text.append(" NOT VALID");
    }
    return text.toString();
  }

  private static String deferral(Deferral deferral) {
    return switch (deferral) {
      case NOT_DEFERRABLE -> "";
      case INITIALLY_IMMEDIATE -> " DEFERRABLE";
      case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
    };
  }
}

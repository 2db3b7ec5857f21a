package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.Identity;
import io.jmigrate.schema.Numbers;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Sequence;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes how a column becomes another one in place, step by step in an order the server takes. */
final class ColumnAlteration {
  private final TableStatements out;
  private final ObjectName table;
  private final Column from;
  private final Column to;
  private final Schema before;
  private final Schema after;
  private final RebuiltTypes rebuilt;
  private final String name;
  private boolean numbersAreSet;

  ColumnAlteration(
      TableStatements out,
      ObjectName table,
      Column from,
      Column to,
      Schema before,
      Schema after,
      RebuiltTypes rebuilt) {
    this.out = out;
    this.table = table;
    this.from = from;
    this.to = to;
    this.before = before;
    this.after = after;
    this.rebuilt = rebuilt;
    this.name = PostgresNames.sql(to.name());
  }

  void write() {
    boolean retyped =
        !from.type().equals(to.type())
            || !Objects.equals(from.collation(), to.collation())
            || rebuilt.concerns(to);
    dropIdentity();
    if (retyped && from.identity() != null && to.identity() == null) {
      // The server checks the new type while the numbering is still there.
      out.finishActions();
    }
    if (from.generated() != null && to.generated() == null) {
      alter("DROP EXPRESSION");
    }
    boolean reset = resetsDefault(retyped);
    if (from.defaultExpression() != null && (reset || to.defaultExpression() == null)) {
      alter("DROP DEFAULT");
    } else if (reset) {
      below().stream().filter(this::hadDefault).forEach(child -> only(child, "DROP DEFAULT"));
    }
    if (!from.nullable() && to.nullable()) {
      alter("DROP NOT NULL");
    }
    if (retyped) {
      narrowSequence();
      alter("TYPE " + PostgresColumns.type(to) + new TypeConversion(before, after).using(from, to));
    }
    setNotNull();
    setDefault(reset);
    if (reset) {
      below().forEach(this::setOwnDefault);
    }
    if (retyped && from.identity() == null && to.identity() != null) {
      out.finishActions();
    }
    setIdentity();
    PostgresColumns.options(out, to, optionsNow(retyped));
    if (!Objects.equals(from.comment(), to.comment())) {
      PostgresColumns.comment(out, to);
    }
  }

  private void alter(String action) {
    out.action("ALTER COLUMN " + name + " " + action);
  }

  /** A default is kept over a change of type only where the type stays but for its modifiers. */
  private boolean resetsDefault(boolean retyped) {
    return rebuilt.mentionedIn(from.defaultExpression())
        || (retyped
            && (rebuilt.concerns(to)
                || !PostgresExpressions.bare(from.type().sql())
                    .equals(PostgresExpressions.bare(to.type().sql()))));
  }

  /** Those that have the column from this table, which may have other defaults. */
  private List<Table> below() {
    List<Table> below = new ArrayList<>();
    below(table, below);
    return below;
  }

  private void below(ObjectName parent, List<Table> below) {
    for (Table child : Families.children(before, parent)) {
      Table next = after.table(child.name());
      if (next != null && next.parents().names().contains(parent) && !below.contains(next)) {
        below.add(next);
        below(child.name(), below);
      }
    }
  }

  private boolean hadDefault(Table child) {
    Table old = before.table(child.name());
    Column column = old == null ? null : old.column(from.name());
    return column != null && column.defaultExpression() != null;
  }

  private void setOwnDefault(Table child) {
    Column column = child.column(to.name());
    String wanted = column == null ? null : column.defaultExpression();
    if (column != null && !Objects.equals(wanted, to.defaultExpression())) {
      only(
          child,
          wanted == null
              ? "DROP DEFAULT"
              : "SET DEFAULT " + PostgresColumns.defaultValue(column, wanted));
    }
  }

  private void only(Table child, String action) {
    out.statement(
        "ALTER TABLE ONLY "
            + PostgresNames.sql(child.name())
            + " ALTER COLUMN "
            + name
            + " "
            + action);
  }

  private void setDefault(boolean reset) {
    String wanted = to.defaultExpression();
    if (wanted == null || (wanted.equals(from.defaultExpression()) && !reset)) {
      return;
    }
    alter("SET DEFAULT " + PostgresColumns.defaultValue(to, wanted));
    for (Sequence sequence : after.sequences().values()) {
      if (!before.sequences().containsKey(sequence.name())
          && wanted.equals(
              "nextval("
                  + PostgresNames.literal(PostgresNames.sql(sequence.name()))
                  + "::regclass)")) {
        out.statement(
            PostgresSequences.reached(sequence.name(), sequence.numbers(), table, to.name()));
      }
    }
  }

  private void setNotNull() {
    String given = to.options().get(ColumnRows.NOT_NULL);
    boolean open = to.options().containsKey(ColumnRows.NOT_NULL_NOT_VALID);
    boolean wasOpen = from.options().containsKey(ColumnRows.NOT_NULL_NOT_VALID);
    boolean local = to.options().containsKey(ColumnRows.NOT_NULL_NO_INHERIT);
    if (to.nullable()) {
      return;
    }
    if (from.nullable() || (open && !wasOpen)) {
      if (!from.nullable()) {
        alter("DROP NOT NULL");
      }
      if (given != null && (open || local || PostgresColumns.givenName(table, to) != null)) {
        out.action(
            "ADD CONSTRAINT "
                + PostgresNames.sql(given)
                + " NOT NULL "
                + name
                + (local ? " NO INHERIT" : "")
                + (open ? " NOT VALID" : ""));
      } else {
        alter("SET NOT NULL");
      }
      return;
    }
    String old = from.options().get(ColumnRows.NOT_NULL);
    if (old == null || given == null) {
      return;
    }
    if (!old.equals(given)) {
      out.alone("RENAME CONSTRAINT " + PostgresNames.sql(old) + " TO " + PostgresNames.sql(given));
    }
    if (wasOpen && !open) {
      out.action("VALIDATE CONSTRAINT " + PostgresNames.sql(given));
    }
    if (local != from.options().containsKey(ColumnRows.NOT_NULL_NO_INHERIT)) {
      out.action(
          "ALTER CONSTRAINT " + PostgresNames.sql(given) + (local ? " NO INHERIT" : " INHERIT"));
    }
  }

  /** The name of the sequence may be wanted for one that is the column's own no more. */
  private void dropIdentity() {
    if (from.identity() == null || to.identity() != null) {
      return;
    }
    alter("DROP IDENTITY");
    Sequence next = after.sequences().get(sequence(from));
    if (next != null && !before.sequences().containsKey(next.name())) {
      PostgresSequences.create(next.ownedBy(null))
          .forEach(statement -> out.statement(statement.sql()));
    }
  }

  private void setIdentity() {
    Identity old = from.identity();
    Identity wanted = to.identity();
    if (wanted == null) {
      return;
    }
    if (old == null) {
      if (before.sequences().containsKey(sequence(to))) {
        out.statement("DROP SEQUENCE " + PostgresNames.sql(sequence(to)));
      }
      alter("ADD " + PostgresColumns.identity(table, to, wanted));
      if (wanted.numbers() != null) {
        out.statement(PostgresSequences.reached(sequence(to), wanted.numbers(), table, to.name()));
      }
      return;
    }
    if (!sequence(from).equals(sequence(to))) {
      PostgresSequences.rename(sequence(from), sequence(to))
          .forEach(statement -> out.statement(statement.sql()));
    }
    changeIdentity(old, wanted);
  }

  /** A sequence takes the narrower type of its column only when its numbers fit that already. */
  private void narrowSequence() {
    Identity old = from.identity();
    Identity wanted = to.identity();
    if (old != null
        && wanted != null
        && old.numbers() != null
        && wanted.numbers() != null
        && !PostgresSequences.fits(old.numbers(), from.type().sql(), to.type().sql())) {
      changeNumbers(old.numbers(), wanted.numbers(), from.type().sql());
      // What comes next is a statement of its own.
      out.finishActions();
      numbersAreSet = true;
    }
  }

  private void changeIdentity(Identity old, Identity wanted) {
    if (old.kind() != wanted.kind()) {
      alter("SET GENERATED " + PostgresColumns.kind(wanted));
    }
    if (old.numbers() != null && wanted.numbers() != null && !numbersAreSet) {
      changeNumbers(old.numbers(), wanted.numbers(), to.type().sql());
    }
  }

  private void changeNumbers(Numbers old, Numbers wanted, String type) {
    List<String> changes = PostgresSequences.changes(old, from.type().sql(), wanted, type);
    if (!changes.isEmpty()) {
      PostgresSequences.within(PostgresNames.sql(sequence(to)), old, wanted)
          .forEach(out::statement);
      alter("SET " + String.join(" SET ", changes));
    }
  }

  private ObjectName sequence(Column column) {
    return table.sibling(
        column
            .options()
            .getOrDefault(ColumnRows.SEQUENCE, ChosenNames.of(table.name(), column.name(), "seq")));
  }

  /** A change of type takes the type's own way of storage. */
  private SortedMap<String, String> optionsNow(boolean retyped) {
    SortedMap<String, String> options = new TreeMap<>(from.options());
    if (retyped) {
      options.remove("STORAGE");
      options.remove("COMPRESSION");
    }
    return options;
  }
}

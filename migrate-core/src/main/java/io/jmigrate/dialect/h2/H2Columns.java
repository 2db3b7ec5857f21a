package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Identity;
import io.jmigrate.schema.Numbers;
import io.jmigrate.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Defines columns and changes them in place, one attribute a statement, as H2 wants it. */
final class H2Columns {
  private final H2Quoting quoting;
  private final H2DomainGifts gifts;

  H2Columns(H2Quoting quoting, H2DomainGifts gifts) {
    this.quoting = quoting;
    this.gifts = gifts;
  }

  /** As in CREATE TABLE: {@code NAME INTEGER DEFAULT 1 NOT NULL}. */
  String definition(Column column) {
    StringBuilder text = new StringBuilder(quoting.name(column.name())).append(' ');
    text.append(quoting.type(column.type()));
    if (column.options().containsKey(H2Names.INVISIBLE)) {
      text.append(" INVISIBLE");
    }
    if (column.identity() != null) {
      text.append(" GENERATED ").append(kind(column.identity())).append(" AS IDENTITY");
      String numbers = numbers(column.identity(), column.type(), H2Numbers.PLAIN);
      text.append(numbers.isEmpty() ? "" : " (" + numbers.strip() + ")");
    }
    if (column.generated() != null) {
      text.append(" GENERATED ALWAYS AS (");
      text.append(quoting.expression(column.generated().expression())).append(')');
    }
    if (column.defaultExpression() != null) {
      text.append(" DEFAULT ").append(quoting.expression(column.defaultExpression()));
    }
    String onUpdate = column.options().get(H2Names.ON_UPDATE);
    if (onUpdate != null) {
      text.append(" ON UPDATE ").append(quoting.expression(onUpdate));
    }
    if (!column.nullable() && column.identity() == null) {
      text.append(" NOT NULL");
    }
    if (column.options().containsKey(H2Names.DEFAULT_ON_NULL)) {
      text.append(" DEFAULT ON NULL");
    }
    if (column.comment() != null) {
      text.append(" COMMENT ").append(H2Quoting.literal(column.comment()));
    }
    return text.toString();
  }

  /** The statements that make {@code after} of {@code before}, which has the same name. */
  List<String> alter(ObjectName table, Column before, Column after) {
    Alteration alteration = new Alteration(table, before, after);
    if (after.generated() != null) {
      alteration.generated();
    } else {
      alteration.plain();
    }
    alteration.comment();
    return alteration.statements;
  }

  private static String kind(Identity identity) {
    return identity.kind() == Identity.Kind.ALWAYS ? "ALWAYS" : "BY DEFAULT";
  }

  private static String numbers(Identity identity, ColumnType type, String word) {
    return identity.numbers() == null
        ? ""
        : H2Numbers.options(identity.numbers(), type.sql(), word);
  }

  private final class Alteration {
    final List<String> statements = new ArrayList<>();
    private final ObjectName table;
    private final Column before;
    private final Column after;
    private boolean nullable;
    private @Nullable String defaultExpression;
    private @Nullable String onUpdate;
    private boolean onNull;

    Alteration(ObjectName table, Column before, Column after) {
      this.table = table;
      this.before = before;
      this.after = after;
      this.nullable = before.nullable();
      this.defaultExpression = before.defaultExpression();
      this.onUpdate = before.options().get(H2Names.ON_UPDATE);
      this.onNull = before.options().containsKey(H2Names.DEFAULT_ON_NULL);
    }

    /** A generated column is defined anew; its values are computed anew, too. */
    void generated() {
      if (!same(before).equals(same(after))) {
        if (before.identity() != null) {
          add("DROP IDENTITY");
        }
        statements.add(
            "ALTER TABLE "
                + quoting.name(table)
                + " ALTER COLUMN "
                + definition(after)
                + (after.nullable() ? " NULL" : ""));
      }
    }

    private Column same(Column column) {
      return new Column(
          column.name(),
          column.type(),
          column.nullable(),
          column.defaultExpression(),
          column.identity(),
          column.generated(),
          null,
          null,
          column.options(),
          column.unmodelled());
    }

    void plain() {
      boolean retyped = !before.type().equals(after.type());
      if (before.generated() != null) {
        add("DROP EXPRESSION");
      }
      Identity identity = before.identity();
      boolean renumbered =
          identity != null && after.identity() != null && !identity.equals(after.identity());
      if (identity != null && after.identity() == null) {
        add("DROP IDENTITY");
      }
      boolean narrows = retyped && renumbered && H2Numbers.narrows(identity, after.identity());
      if (narrows) {
        renumber();
      }
      if (retyped) {
        retype();
      }
      if (after.identity() == null) {
        written();
      } else if (identity == null) {
        number(after.identity());
      } else if (renumbered && !narrows) {
        renumber();
      }
      onNull();
      visible();
    }

    /** A default is taken away for as long as it may not fit the type. */
    private void retype() {
      if (defaultExpression != null && !defaultExpression.equals(after.defaultExpression())) {
        add("DROP DEFAULT");
        defaultExpression = null;
      }
      if (onUpdate != null && !onUpdate.equals(after.options().get(H2Names.ON_UPDATE))) {
        add("DROP ON UPDATE");
        onUpdate = null;
      }
      add("SET DATA TYPE " + quoting.type(after.type()));
      onNull = false;
    }

    private void written() {
      String wanted = after.defaultExpression();
      boolean given = !before.type().equals(after.type()) && gifts.givesDefault(before);
      if (given || !Objects.equals(defaultExpression, wanted)) {
        add(wanted == null ? "DROP DEFAULT" : "SET DEFAULT " + quoting.expression(wanted));
      }
      String wantedOnUpdate = after.options().get(H2Names.ON_UPDATE);
      if (!Objects.equals(onUpdate, wantedOnUpdate)) {
        add(
            wantedOnUpdate == null
                ? "DROP ON UPDATE"
                : "SET ON UPDATE " + quoting.expression(wantedOnUpdate));
      }
      if (nullable != after.nullable()) {
        add(after.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
      }
    }

    /** Goes on behind the rows that are there. */
    private void number(Identity identity) {
      Numbers numbers = Objects.requireNonNull(identity.numbers());
      String increment = numbers.increment();
      String last =
          (increment.startsWith("-") ? "MIN(" : "MAX(") + quoting.name(after.name()) + ")";
      add(
          "SET GENERATED "
              + kind(identity)
              + numbers(identity, after.type(), H2Numbers.SET)
              + " RESTART WITH (SELECT COALESCE("
              + last
              + (increment.startsWith("-") ? " - " + increment.substring(1) : " + " + increment)
              + ", "
              + numbers.start()
              + ") FROM "
              + quoting.name(table)
              + ")");
      onNull = false;
    }

    /** What has been numbered already is numbered on from; what has not starts anew. */
    private void renumber() {
      Identity old = Objects.requireNonNull(before.identity());
      Identity wanted = Objects.requireNonNull(after.identity());
      if (old.kind() != wanted.kind()) {
        add("SET GENERATED " + kind(wanted));
      }
      var from = Objects.requireNonNull(old.numbers());
      var to = Objects.requireNonNull(wanted.numbers());
      String changes = H2Numbers.changes(from, to, H2Numbers.SET);
      if (!changes.isEmpty()) {
        add(
            changes.strip()
                + H2Numbers.restart(
                    from,
                    to,
                    "IDENTITY_BASE",
                    "COLUMNS WHERE TABLE_SCHEMA = "
                        + H2Quoting.literal(table.schema())
                        + " AND TABLE_NAME = "
                        + H2Quoting.literal(table.name())
                        + " AND COLUMN_NAME = "
                        + H2Quoting.literal(after.name())));
      }
    }

    private void onNull() {
      boolean wanted = after.options().containsKey(H2Names.DEFAULT_ON_NULL);
      if (onNull != wanted) {
        add(wanted ? "SET DEFAULT ON NULL" : "DROP DEFAULT ON NULL");
      }
    }

    private void visible() {
      boolean hidden = after.options().containsKey(H2Names.INVISIBLE);
      if (hidden != before.options().containsKey(H2Names.INVISIBLE)) {
        add(hidden ? "SET INVISIBLE" : "SET VISIBLE");
      }
    }

    /** A domain gives its comment to a column whose type it becomes. */
    void comment() {
      boolean given =
          !before.type().equals(after.type())
              && (gifts.givesComment(before) || gifts.givesComment(after));
      if (given || !Objects.equals(before.comment(), after.comment())) {
        String comment = after.comment();
        statements.add(
            "COMMENT ON COLUMN "
                + quoting.name(table)
                + "."
                + quoting.name(after.name())
                + " IS "
                + (comment == null ? "NULL" : H2Quoting.literal(comment)));
      }
    }

    private void add(String action) {
      statements.add(
          "ALTER TABLE "
              + quoting.name(table)
              + " ALTER COLUMN "
              + quoting.name(after.name())
              + " "
              + action);
    }
  }
}

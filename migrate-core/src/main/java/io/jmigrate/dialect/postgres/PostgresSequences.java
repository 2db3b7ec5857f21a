package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.schema.Numbers;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Sequence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes sequences, those behind identity columns included. */
final class PostgresSequences {
  private static final String BIGINT = "bigint";

  private PostgresSequences() {}

  static List<DdlStatement> create(Sequence sequence) {
    List<DdlStatement> statements = new ArrayList<>();
    statements.add(DdlStatement.of(creation(sequence)));
    if (sequence.owner() != null) {
      statements.add(ownership(sequence));
    }
    if (sequence.comment() != null) {
      statements.add(comment(sequence));
    }
    return statements;
  }

  private static String creation(Sequence sequence) {
    String options = options(sequence.numbers(), sequence.type());
    return (sequence.logged() ? "CREATE SEQUENCE " : "CREATE UNLOGGED SEQUENCE ")
        + PostgresNames.sql(sequence.name())
        + (sequence.type().equals(BIGINT) ? "" : " AS " + sequence.type())
        + (options.isEmpty() ? "" : " " + options);
  }

  static List<DdlStatement> alter(Sequence before, Sequence after) {
    List<DdlStatement> statements = new ArrayList<>();
    String name = PostgresNames.sql(after.name());
    String type = before.type().equals(after.type()) ? "" : " AS " + after.type();
    boolean fits = fits(before.numbers(), before.type(), after.type());
    List<String> changes =
        changes(
            before.numbers(), before.type(), after.numbers(), fits ? after.type() : before.type());
    if (!type.isEmpty() || !changes.isEmpty()) {
      within(name, before.numbers(), after.numbers())
          .forEach(statement -> statements.add(DdlStatement.of(statement)));
      statements.add(
          DdlStatement.of(
              "ALTER SEQUENCE "
                  + name
                  + type
                  + (changes.isEmpty() ? "" : " " + String.join(" ", changes))));
    }
    if (before.logged() != after.logged()) {
      statements.add(
          DdlStatement.of(
              "ALTER SEQUENCE " + name + (after.logged() ? " SET LOGGED" : " SET UNLOGGED")));
    }
    if (!Objects.equals(before.owner(), after.owner())) {
      statements.add(ownership(after));
    }
    if (!Objects.equals(before.comment(), after.comment())) {
      statements.add(comment(after));
    }
    return statements;
  }

  static List<DdlStatement> rename(ObjectName before, ObjectName after) {
    return PostgresTables.rename("SEQUENCE", before, after);
  }

  private static DdlStatement ownership(Sequence sequence) {
    Sequence.Owner owner = sequence.owner();
    return DdlStatement.of(
        "ALTER SEQUENCE "
            + PostgresNames.sql(sequence.name())
            + " OWNED BY "
            + (owner == null
                ? "NONE"
                : PostgresNames.sql(owner.table()) + "." + PostgresNames.sql(owner.column())));
  }

  private static DdlStatement comment(Sequence sequence) {
    return DdlStatement.of(
        PostgresComments.on("SEQUENCE " + PostgresNames.sql(sequence.name()), sequence.comment()));
  }

  /** What differs from a new sequence of this type; empty where nothing does. */
  static String options(Numbers numbers, String type) {
    return String.join(" ", changes(usual(numbers, type), type, numbers, type));
  }

  /** What has to be said to change one into the other; limits of the types follow by themselves. */
  static List<String> changes(Numbers before, String oldType, Numbers after, String newType) {
    List<String> changes = new ArrayList<>();
    if (!before.increment().equals(after.increment())) {
      changes.add("INCREMENT BY " + after.increment());
    }
    if (!limit(before.minimum(), lowest(oldType), lowest(newType)).equals(after.minimum())) {
      changes.add("MINVALUE " + after.minimum());
    }
    if (!limit(before.maximum(), highest(oldType), highest(newType)).equals(after.maximum())) {
      changes.add("MAXVALUE " + after.maximum());
    }
    if (!before.start().equals(after.start())) {
      changes.add("START WITH " + after.start());
    }
    if (!before.cache().equals(after.cache())) {
      changes.add("CACHE " + after.cache());
    }
    if (before.cycle() != after.cycle()) {
      changes.add(after.cycle() ? "CYCLE" : "NO CYCLE");
    }
    return changes;
  }

  /**
   * Moves a counter to where narrower limits allow it: never back over numbers it gave out, but to
   * its start when it gave out none.
   */
  static List<String> within(String sequence, Numbers before, Numbers after) {
    boolean down = after.increment().startsWith("-");
    boolean fromBelow = compare(after.minimum(), before.minimum()) > 0;
    boolean fromAbove = compare(after.maximum(), before.maximum()) < 0;
    List<String> statements = new ArrayList<>();
    if (fromBelow) {
      statements.add(
          move(sequence, down ? after.start() : after.minimum(), "< " + after.minimum(), down));
    }
    if (fromAbove) {
      statements.add(
          move(sequence, down ? after.maximum() : after.start(), "> " + after.maximum(), !down));
    }
    if (!statements.isEmpty() && !isWithin(after.start(), before)) {
      statements.add(
          0,
          "ALTER SEQUENCE "
              + sequence
              + " MINVALUE "
              + (fromBelow ? before : after).minimum()
              + " MAXVALUE "
              + (fromAbove ? before : after).maximum());
    }
    return statements;
  }

  private static String move(String sequence, String value, String outside, boolean onlyUnused) {
    return "SELECT setval("
        + PostgresNames.literal(sequence)
        + ", "
        + value
        + ", false) FROM "
        + sequence
        + " WHERE last_value "
        + outside
        + (onlyUnused ? " AND NOT is_called" : "");
  }

  /** Whether a sequence can take another type without a word about its limits. */
  static boolean fits(Numbers numbers, String oldType, String newType) {
    return compare(limit(numbers.minimum(), lowest(oldType), lowest(newType)), lowest(newType)) >= 0
        && compare(limit(numbers.maximum(), highest(oldType), highest(newType)), highest(newType))
            <= 0;
  }

  private static boolean isWithin(String value, Numbers limits) {
    return compare(value, limits.minimum()) >= 0 && compare(value, limits.maximum()) <= 0;
  }

  /** Lets a counter go on after the numbers that a column holds already. */
  static String reached(ObjectName sequence, Numbers numbers, ObjectName table, String column) {
    boolean down = numbers.increment().startsWith("-");
    String name = PostgresNames.sql(column);
    return "SELECT setval("
        + PostgresNames.literal(PostgresNames.sql(sequence))
        + (down ? ", min(" : ", max(")
        + name
        + ")) FROM "
        + PostgresNames.sql(table)
        + " WHERE "
        + name
        + (down ? " <= " : " >= ")
        + numbers.start();
  }

  private static int compare(String one, String other) {
    return new BigInteger(one).compareTo(new BigInteger(other));
  }

  /** A new sequence of the type that counts in the same direction. */
  private static Numbers usual(Numbers numbers, String type) {
    boolean down = numbers.increment().startsWith("-");
    String minimum = down ? lowest(type) : "1";
    String maximum = down ? "-1" : highest(type);
    String start =
        down
            ? compare(numbers.maximum(), maximum) == 0 ? maximum : numbers.maximum()
            : compare(numbers.minimum(), minimum) == 0 ? minimum : numbers.minimum();
    return new Numbers(start, "1", minimum, maximum, "1", false);
  }

  private static String limit(String value, String ofOldType, String ofNewType) {
    return value.equals(ofOldType) ? ofNewType : value;
  }

  private static String lowest(String type) {
    return switch (type) {
      case "smallint" -> Long.toString(Short.MIN_VALUE);
      case "integer" -> Long.toString(Integer.MIN_VALUE);
      default -> Long.toString(Long.MIN_VALUE);
    };
  }

  private static String highest(String type) {
    return switch (type) {
      case "smallint" -> Long.toString(Short.MAX_VALUE);
      case "integer" -> Long.toString(Integer.MAX_VALUE);
      default -> Long.toString(Long.MAX_VALUE);
    };
  }
}

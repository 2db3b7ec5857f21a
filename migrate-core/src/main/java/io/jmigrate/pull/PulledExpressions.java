package io.jmigrate.pull;

import io.jmigrate.change.Expressions;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Sequence;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which expressions mean something where there is nothing but tables: not all do. */
public final class PulledExpressions {
  private static final Map<String, String> SERIAL =
      Map.of("smallint", "smallserial", "integer", "serial", "bigint", "bigserial");

  private final Map<ObjectName, Sequence> all;
  private final Set<String> absent = new HashSet<>();
  private final Set<String> functions = new HashSet<>();
  private final Set<String> sequences = new HashSet<>();

  /**
   * For the expressions of a schema.
   *
   * @param made types of it that models make
   */
  public PulledExpressions(Schema schema, Set<ObjectName> made) {
    this.all = schema.sequences();
    for (Sequence sequence : schema.sequences().values()) {
      sequences.add(sequence.name().name());
    }
    absent.addAll(sequences);
    schema.enums().keySet().stream()
        .filter(type -> !made.contains(type))
        .forEach(type -> absent.add(type.name()));
    schema.domains().keySet().forEach(domain -> absent.add(domain.name()));
    schema.scripted().values().forEach(object -> note(object.kind(), object.name()));
    schema.unmodelled().forEach(object -> note(object.kind(), object.name()));
    absent.remove("");
  }

  /** A function's name ends with what it takes: totals(integer). */
  private void note(String kind, ObjectName object) {
    String name = object.name();
    int arguments = name.indexOf('(');
    boolean called = arguments >= 0 || kind.equals("function");
    (called ? functions : absent).add(arguments < 0 ? name : name.substring(0, arguments));
  }

  /** The expression; null where it needs something that models do not make. */
  public @Nullable String usable(@Nullable String expression) {
    return expression == null || mentions(expression, absent) || calls(expression)
        ? null
        : expression;
  }

  /** Whether a sequence gives the value: PostgreSQL's serial. */
  public boolean numbers(@Nullable String expression) {
    return expression != null && mentions(expression, sequences);
  }

  /**
   * PostgreSQL's word for a number whose default is a sequence of its own, called after it; null
   * for every other column.
   */
  @Nullable String serial(ObjectName table, Column column) {
    String type = SERIAL.get(column.type().sql());
    ObjectName name = table.sibling(table.name() + "_" + column.name() + "_seq");
    Sequence sequence = type == null ? null : all.get(name);
    Sequence.Owner owner = sequence == null ? null : sequence.owner();
    boolean own =
        owner != null
            && owner.table().equals(table)
            && owner.column().equals(column.name())
            && numbers(column.defaultExpression());
    return own ? type : null;
  }

  /** Only with what it takes: a column, or a word in a string, may be called as a function is. */
  private boolean calls(String expression) {
    return functions.stream()
        .anyMatch(
            name ->
                expression.contains(name)
                    && Pattern.compile("\\b" + Pattern.quote(name) + "[\"`]?\\s*\\(")
                        .matcher(expression)
                        .find());
  }

  private static boolean mentions(String expression, Set<String> names) {
    return names.stream()
        .anyMatch(
            name ->
                Expressions.mentions(expression, name)
                    // nextval('shop.orders_id_seq'::regclass) has it in a string.
                    || expression.contains(name + "'"));
  }
}

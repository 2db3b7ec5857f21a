package io.jmigrate.pull;

import io.jmigrate.change.Expressions;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Sequence;
import io.jmigrate.schema.Unmodelled;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which expressions mean something where there is nothing but tables: not all do. */
final class PulledExpressions {
  private final Set<String> absent = new HashSet<>();
  private final Set<String> sequences = new HashSet<>();

  PulledExpressions(Schema schema) {
    for (Sequence sequence : schema.sequences().values()) {
      sequences.add(sequence.name().name());
    }
    absent.addAll(sequences);
    addAll(schema.enums().keySet());
    addAll(schema.domains().keySet());
    for (Unmodelled object : schema.unmodelled()) {
      // A function's name ends with what it takes: totals(integer).
      int arguments = object.name().name().indexOf('(');
      String name = object.name().name();
      absent.add(arguments < 0 ? name : name.substring(0, arguments));
    }
    absent.remove("");
  }

  private void addAll(Collection<ObjectName> names) {
    names.forEach(name -> absent.add(name.name()));
  }

  /** The expression; null where it needs something that models do not make. */
  @Nullable String usable(@Nullable String expression) {
    return expression == null || mentions(expression, absent) ? null : expression;
  }

  /** Whether a sequence gives the value: PostgreSQL's serial. */
  boolean numbers(@Nullable String expression) {
    return expression != null && mentions(expression, sequences);
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

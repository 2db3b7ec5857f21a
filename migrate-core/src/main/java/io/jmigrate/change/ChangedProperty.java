package io.jmigrate.change;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Identity;
import io.jmigrate.schema.Numbers;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One property that a step changes, in the words shown to people.
 *
 * @param name {@code default}; an option's is its own: {@code ENGINE}
 * @param before null for none
 * @param after null for none
 */
public record ChangedProperty(String name, @Nullable String before, @Nullable String after) {
  /** What changes of a column, but for its place. */
  public static List<ChangedProperty> of(Column before, Column after) {
    List<ChangedProperty> changed = new ArrayList<>();
    compare(changed, "type", before.type().sql(), after.type().sql());
    compare(changed, "nullability", nullability(before), nullability(after));
    compare(changed, "default", before.defaultExpression(), after.defaultExpression());
    identity(changed, before.identity(), after.identity());
    compare(changed, "generated", generated(before), generated(after));
    compare(changed, "collation", before.collation(), after.collation());
    compare(changed, "comment", before.comment(), after.comment());
    compare(changed, before.options(), after.options());
    return changed;
  }

  /** What changes of a table itself, apart from its parts. */
  public static List<ChangedProperty> of(Table before, Table after) {
    List<ChangedProperty> changed = new ArrayList<>();
    compare(changed, "comment", before.comment(), after.comment());
    compare(changed, "parents", parents(before), parents(after));
    compare(changed, before.options(), after.options());
    return changed;
  }

  /** What differs between two lists of attributes. */
  public static List<ChangedProperty> of(Map<String, String> before, Map<String, String> after) {
    List<ChangedProperty> changed = new ArrayList<>();
    compare(changed, before, after);
    return changed;
  }

  private static void compare(
      List<ChangedProperty> changed, Map<String, String> before, Map<String, String> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.forEach(name -> compare(changed, name, before.get(name), after.get(name)));
  }

  private static void compare(
      List<ChangedProperty> changed, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(new ChangedProperty(name, text(before), text(after)));
    }
  }

  private static void identity(
      List<ChangedProperty> changed, @Nullable Identity before, @Nullable Identity after) {
    compare(changed, "identity", kind(before), kind(after));
    Numbers old = before == null ? null : before.numbers();
    Numbers now = after == null ? null : after.numbers();
    if (old != null && now != null) {
      compare(changed, "start", old.start(), now.start());
      compare(changed, "increment", old.increment(), now.increment());
      compare(changed, "minimum", old.minimum(), now.minimum());
      compare(changed, "maximum", old.maximum(), now.maximum());
      compare(changed, "cache", old.cache(), now.cache());
      compare(changed, "cycle", old.cycle(), now.cycle());
    }
  }

  private static @Nullable String kind(@Nullable Identity identity) {
    return identity == null
        ? null
        : identity.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static @Nullable String generated(Column column) {
    Generated generated = column.generated();
    return generated == null
        ? null
        : "(" + generated.expression() + ")" + (generated.stored() ? " stored" : " virtual");
  }

  private static String nullability(Column column) {
    return column.nullable() ? "null" : "not null";
  }

  private static @Nullable String parents(Table table) {
    return table.parents().equals(Parents.NONE) ? null : table.parents().toString();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}

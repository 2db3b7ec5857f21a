package io.jmigrate.plan;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows which constraints are made anew in a form that all rows which kept the old one keep. */
final class Loosening {
  private static final Pattern LISTED =
      Pattern.compile("'(?:[^']|'')*'(::[a-z ]+)?|_utf8mb4|[\\s,]");

  private static final Pattern DENIES = Pattern.compile("\\bnot\\b|<>|!=");

  private final List<TableChange.DropConstraint> dropped = new ArrayList<>();
  private final Set<Object> unique = new HashSet<>();

  Loosening(List<SchemaChange> changes) {
    for (SchemaChange change : changes) {
      if (change instanceof TableChange.DropConstraint drop) {
        dropped.add(drop);
        if (drop.constraint() instanceof UniqueKey key && key.nullsDistinct()) {
          unique.add(List.of(drop.table(), key.parts()));
        }
      }
    }
  }

  /** Whether a key that is dropped saw to it that no two rows share these values. */
  boolean wasUnique(ObjectName table, List<IndexPart> parts) {
    return unique.contains(List.of(table, parts));
  }

  /** Whether no row that was there can break the constraint. */
  boolean harmless(TableChange.AddConstraint add) {
    return dropped.stream()
        .anyMatch(
            drop ->
                drop.table().equals(add.table()) && implies(drop.constraint(), add.constraint()));
  }

  private static boolean implies(Constraint before, Constraint after) {
    if (before instanceof ForeignKey old && after instanceof ForeignKey now) {
      return old.validated()
          && old.enforced()
          && old.columns().equals(now.columns())
          && old.target().equals(now.target())
          && old.targetColumns().equals(now.targetColumns());
    }
    return before instanceof Check old
        && after instanceof Check now
        && old.validated()
        && old.enforced()
        && longer(old.expression().toLowerCase(Locale.ROOT), now.expression());
  }

  /** Whether they differ only in a list of texts, to which some were added. */
  private static boolean longer(String before, String expression) {
    String after = expression.toLowerCase(Locale.ROOT);
    return LISTED.matcher(before).replaceAll("").equals(LISTED.matcher(after).replaceAll(""))
        && !DENIES.matcher(after).find()
        && TypeFit.literals(after).containsAll(TypeFit.literals(before));
  }
}

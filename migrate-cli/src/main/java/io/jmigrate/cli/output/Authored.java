package io.jmigrate.cli.output;

import io.jmigrate.compare.Comparison;
import io.jmigrate.plan.MissingValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What lies between the current schema and the one wanted, on one database.
 *
 * @param database the word that marks its files; null where files are for any
 * @param allowDrop whether losing data was agreed to
 */
public record Authored(@Nullable String database, Comparison comparison, boolean allowDrop) {
  DiffLines lines(Console console) {
    return new DiffLines(console, comparison, allowDrop, names());
  }

  private SpokenNames names() {
    return database == null ? SpokenNames.OF_ONE_DATABASE : SpokenNames.OF_SEVERAL_DATABASES;
  }

  /** Why no migration may be written as things are; null when one may. */
  @Nullable String refusal(Console console) {
    if (comparison.isEmpty()) {
      return null;
    }
    if (comparison.diff().refusals().isEmpty()
        && comparison.diff().questions().isEmpty()
        && !comparison.missing().isEmpty()) {
      return "Rows that are there may have no value for a column that becomes NOT NULL:\n  "
          + comparison.missing().stream().map(this::flags).collect(Collectors.joining("\n  "))
          + "\n  Nothing was written. Give a value as SQL, or say that every row has one.";
    }
    return lines(console).refusal();
  }

  /** What was proved, and what was not tried. */
  List<String> proof() {
    if (comparison.isEmpty()) {
      return List.of();
    }
    String facts = String.join(", ", comparison.proved());
    List<String> lines = new ArrayList<>();
    lines.add("Proved on " + comparison.server() + ": " + facts + ".");
    comparison.untried().forEach(table -> lines.add("No row was tried in " + table));
    return lines;
  }

  /** For programs. */
  Document document(Console console) {
    Document document = lines(console).document();
    if (database != null) {
      document.with("database", database);
    }
    return document
        .with("refused", refusal(console))
        .with("missingValues", comparison.missing().stream().map(names()::of).toList())
        .with("server", comparison.server())
        .with("untried", comparison.untried());
  }

  private String flags(MissingValue value) {
    String name = names().of(value);
    String sql = value.suggestion();
    return "--backfill "
        + name
        + "=\""
        + (sql == null ? "..." : sql)
        + "\"   or   --no-backfill "
        + name;
  }
}

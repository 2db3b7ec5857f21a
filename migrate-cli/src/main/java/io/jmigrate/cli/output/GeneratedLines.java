package io.jmigrate.cli.output;

import io.jmigrate.compare.Comparison;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.plan.MissingValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code migration:generate} shows of a migration that it writes, or why it writes none. */
public final class GeneratedLines {
  private final Console console;
  private final Comparison comparison;
  private final DiffLines diff;

  /** Shows one comparison; {@code allowDrop}: whether losing data was agreed to. */
  public GeneratedLines(Console console, Comparison comparison, boolean allowDrop) {
    this.console = console;
    this.comparison = comparison;
    this.diff = new DiffLines(console, comparison, allowDrop);
  }

  /** Says that no migration is missing. */
  public void nothing() {
    console.event("Nothing has changed; no migration was written.");
    if (console.json()) {
      console.document(document(Map.of(), false));
    }
  }

  /** Says what the migrations lack. */
  public void missing() {
    if (console.json()) {
      console.document(document(Map.of(), false));
      return;
    }
    diff.changes();
    console.note("A migration is missing.");
  }

  /** Why no migration may be written as things are; null when one may. */
  public @Nullable String refusal() {
    if (comparison.diff().refusals().isEmpty()
        && comparison.diff().questions().isEmpty()
        && !comparison.missing().isEmpty()) {
      return "Rows that are there may have no value for a column that becomes NOT NULL:\n  "
          + comparison.missing().stream()
              .map(GeneratedLines::flags)
              .collect(Collectors.joining("\n  "))
          + "\n  Nothing was written. Give a value as SQL, or say that every row has one.";
    }
    return diff.refusal();
  }

  /** Says why nothing is written. */
  public void refused(String refusal) {
    if (console.json()) {
      console.document(document(Map.of(), false));
      return;
    }
    diff.changes();
    console.error(ErrorCode.REFUSED.name(), refusal);
  }

  /** Says what the migration does, what was proved of it, and where it is. */
  public void print(Map<Path, String> files, boolean dryRun) {
    if (console.json()) {
      console.document(document(files, !dryRun));
      return;
    }
    if (dryRun) {
      files.forEach((path, text) -> console.result("-- " + path.getFileName() + "\n" + text));
    } else {
      diff.changes();
      diff.hazards().forEach(hazard -> console.result(console.signed("! " + hazard)));
    }
    proof();
    if (!dryRun) {
      files.keySet().forEach(path -> console.result("New migration was created at " + path + " ."));
    }
  }

  private void proof() {
    console.note(
        "Proved on " + comparison.server() + ": " + String.join(", ", comparison.proved()) + ".");
    comparison.untried().forEach(table -> console.note("No row was tried in " + table));
  }

  private Document document(Map<Path, String> files, boolean written) {
    List<Document> documents = new ArrayList<>();
    files.forEach(
        (path, text) -> documents.add(Document.of("path", path.toString()).with("text", text)));
    return diff.document()
        .with("refused", comparison.isEmpty() ? null : refusal())
        .with("missingValues", comparison.missing().stream().map(MissingValue::name).toList())
        .with("server", comparison.server())
        .with("untried", comparison.untried())
        .with("files", documents)
        .with("written", written);
  }

  private static String flags(MissingValue value) {
    String sql = value.suggestion();
    return "--backfill "
        + value.name()
        + "=\""
        + (sql == null ? "..." : sql)
        + "\"   or   --no-backfill "
        + value.name();
  }
}

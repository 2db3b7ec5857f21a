package io.jmigrate.cli.output;

import io.jmigrate.error.ErrorCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code migration:generate} shows of a migration that it writes, or why it writes none. */
public final class GeneratedLines {
  private final Console console;
  private final List<Authored> parts;

  /** {@code parts}: one, or one for each of several databases. */
  public GeneratedLines(Console console, List<Authored> parts) {
    this.console = console;
    this.parts = List.copyOf(parts);
  }

  /** Says that no migration is missing. */
  public void nothing() {
    console.event("Nothing has changed; no migration was written.");
    parts.forEach(part -> part.lines(console).leftOut());
    document(Map.of(), false);
  }

  /** Says what the migrations lack. */
  public void missing() {
    changes(false);
    console.note("A migration is missing.");
    document(Map.of(), false);
  }

  /** Says why nothing is written; false when there is no reason not to. */
  public boolean refused() {
    for (Authored part : parts) {
      String refusal = part.refusal(console);
      if (refusal != null) {
        part.lines(console).changes();
        if (console.json()) {
          document(Map.of(), false);
        } else {
          String where = part.database() == null ? "" : part.database() + ": ";
          console.error(ErrorCode.REFUSED.name(), where + refusal);
        }
        return true;
      }
    }
    return false;
  }

  /** Says what the migration does, what was proved of it, and where it is. */
  public void print(Map<Path, String> files, boolean dryRun) {
    if (dryRun) {
      files.forEach((path, text) -> console.result("-- " + path.getFileName() + "\n" + text));
    } else {
      changes(true);
    }
    proof();
    if (!dryRun) {
      files.keySet().forEach(path -> console.result("New migration was created at " + path + " ."));
    }
    document(files, !dryRun);
  }

  private void changes(boolean withHazards) {
    for (Authored part : parts) {
      if (part.database() != null) {
        console.result(part.database() + ":");
      }
      DiffLines lines = part.lines(console);
      lines.changes();
      lines.leftOut();
      if (withHazards) {
        lines.hazards().forEach(hazard -> console.result(console.signed("! " + hazard)));
      }
    }
  }

  private void document(Map<Path, String> files, boolean written) {
    if (console.json()) {
      console.document(described(files, written));
    }
  }

  /** All of it for programs. */
  Document described(Map<Path, String> files, boolean written) {
    List<Document> documents = new ArrayList<>();
    files.forEach(
        (path, text) -> documents.add(Document.of("path", path.toString()).with("text", text)));
    Document document =
        parts.size() == 1 && parts.get(0).database() == null
            ? parts.get(0).document(console)
            : Document.of("databases", parts.stream().map(part -> part.document(console)).toList());
    return document.with("files", documents).with("written", written);
  }

  /** Says what was proved. */
  void proof() {
    parts.forEach(part -> part.proof().forEach(console::note));
  }
}

package io.jmigrate.cli.output;

import io.jmigrate.adopt.Conversion;
import io.jmigrate.adopt.ForeignTool;
import io.jmigrate.run.ImportReport;
import io.jmigrate.run.ImportReport.Imported;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What was taken over from another tool, as lines for people or as a document for programs. */
public final class ImportLines {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private ImportLines() {}

  /** Prints a line for each migration, and what to do next. */
  public static void print(Console console, ForeignTool tool, boolean dryRun, ImportReport report) {
    for (String skipped : report.skipped()) {
      console.note("Left out " + skipped + ", which has no file.");
    }
    if (report.imported().isEmpty()) {
      console.event(tool.title() + " has applied nothing; there is nothing to import.");
      return;
    }
    if (report.already()) {
      console.event("Nothing to do: all that " + tool.title() + " has applied is known here.");
      return;
    }
    for (Imported each : report.imported()) {
      console.result((dryRun ? "Would import " : "Imported ") + each.name() + kept(each));
    }
    if (!dryRun) {
      console.note(
          tool.title()
              + "'s own table is untouched; from now on only one of the two should migrate this"
              + " database.");
    }
  }

  private static String kept(Imported each) {
    String when =
        each.appliedAt() == null ? "" : "applied " + WHEN.format(each.appliedAt()) + " UTC";
    String who = each.user() == null ? "" : " by " + each.user();
    String changed = each.changed() ? ", edited since" : "";
    String all = when + who + changed;
    return all.isEmpty() ? "" : "  (" + all.replaceFirst("^, ", "") + ")";
  }

  /** Prints what a conversion wrote, and what to look at before it is used. */
  public static void print(
      Console console, ForeignTool tool, String folder, Conversion.Result result) {
    if (console.json()) {
      console.document(
          Document.of("from", tool.word())
              .with("files", result.files().stream().map(Path::toString).toList())
              .with("notes", result.notes()));
      return;
    }
    for (String note : result.notes()) {
      console.warning(note);
    }
    for (Path file : result.files()) {
      console.result("Wrote " + file);
    }
    console.note(
        "Read them, then take over the history: jmigrate db:import --from "
            + tool.word()
            + " --migrations-path "
            + folder);
  }

  /** The same as a document. Its keys are part of the interface. */
  public static Document document(
      String environment, ForeignTool tool, boolean dryRun, ImportReport report) {
    List<Object> imported = new ArrayList<>();
    for (Imported each : report.imported()) {
      imported.add(
          Document.of("version", each.version())
              .with("name", each.name())
              .with("appliedAt", each.appliedAt() == null ? null : each.appliedAt().toString())
              .with("user", each.user())
              .with("editedSince", each.changed())
              .entries());
    }
    return Document.of("environment", environment)
        .with("from", tool.word())
        .with("dryRun", dryRun)
        .with("alreadyImported", report.already())
        .with("migrations", imported)
        .with("skipped", report.skipped());
  }
}

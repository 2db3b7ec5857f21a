package io.jmigrate.cli.output;

import io.jmigrate.cli.model.NewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What {@code model:generate} shows of the files that it writes, or why it writes none. */
public final class NewModelLines {
  private final Console console;
  private final NewModel model;
  private final GeneratedLines migration;

  /** {@code parts}: of its migration; one, or one for each of several databases. */
  public NewModelLines(Console console, NewModel model, List<Authored> parts) {
    this.console = console;
    this.model = model;
    this.migration = new GeneratedLines(console, parts);
  }

  /** Says why nothing is written; false when there is no reason not to. */
  public boolean refused() {
    return migration.refused();
  }

  /** Says where the files are, what was proved of the migration, and what is left to do by hand. */
  public void print(Map<Path, String> files, boolean dryRun) {
    files.forEach(
        (path, text) -> {
          boolean java = path.equals(model.file());
          if (dryRun) {
            console.result((java ? "// " : "-- ") + path + "\n" + text);
          } else {
            String kind = java ? "model" : "migration";
            console.result("New " + kind + " was created at " + path + " .");
          }
        });
    migration.proof();
    model.otherSides().forEach(console::note);
    if (console.json()) {
      console.document(
          migration
              .described(files, !dryRun)
              .with("model", model.fragment().model())
              .with("table", model.fragment().table())
              .with("otherSides", model.otherSides()));
    } else if (!dryRun) {
      console.note("Next: compile it, and jmigrate db:migrate");
    }
  }
}

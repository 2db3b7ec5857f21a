package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.sum.SumFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code migration:hash}: a {@code jmigrate.sum} that is about the files as they are. */
@Command(
    name = "migration:hash",
    description = {
      "Write jmigrate.sum in each folder of migrations, as the files are now; begin it where there is"
          + " none.",
      "It is a chain of checksums, to be committed with the migrations: two branches that both add one"
          + " meet in a Git conflict. Run this once a new migration is written, or a conflict is settled."
    },
    footer = {"", "Example:", "  jmigrate migration:hash && git add migrations"})
final class HashCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  HashCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settingsWithoutConnection();
    if (!settings.sum()) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "jmigrate.sum is switched off by sum: false in the configuration; nothing was written.");
    }
    Sums sums = new Sums(invocation, settings);
    List<Object> written = new ArrayList<>();
    for (String folder : settings.migrations()) {
      if (!folder.startsWith("classpath:") && Files.isDirectory(Path.of(folder))) {
        int migrations = sums.write(folder);
        String file = Path.of(folder, SumFile.NAME).toString();
        written.add(Document.of("path", file).with("migrations", migrations));
        invocation
            .console()
            .result(
                "Wrote "
                    + file
                    + ": "
                    + migrations
                    + (migrations == 1 ? " migration" : " migrations"));
      }
    }
    if (written.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE,
          "There is no migrations folder to write into: "
              + String.join(", ", settings.migrations())
              + ". Create it, or name another one with --migrations-path.");
    }
    if (invocation.console().json()) {
      invocation.console().document(Document.of("sums", written));
    }
    return ExitCode.DONE;
  }
}

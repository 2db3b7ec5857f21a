package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.FolderSource;
import io.jmigrate.migration.MigrationScripts;
import io.jmigrate.sum.SumFile;
import io.jmigrate.sum.SumFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the {@code jmigrate.sum} of folders up with what a command writes. A folder that has none
 * gets one when its first migration is written; what was begun without is left without.
 */
final class Sums {
  private final Invocation invocation;
  private final Dialects dialects = Dialects.installed();
  private final List<String> folders = new ArrayList<>();

  /**
   * Looks at the folders before anything is written.
   *
   * @param locations all places that have migrations, or will
   */
  Sums(Invocation invocation, Settings settings, List<String> locations) {
    this.invocation = invocation;
    for (String location : locations) {
      if (settings.sum() && !location.startsWith("classpath:") && takesPart(location)) {
        folders.add(location);
      }
    }
  }

  /** Of all configured places. */
  Sums(Invocation invocation, Settings settings) {
    this(invocation, settings, settings.migrations());
  }

  private boolean takesPart(String folder) {
    return SumFiles.exists(folder)
        || !Files.isDirectory(Path.of(folder))
        || MigrationScripts.of(new FolderSource(List.of(folder)).files(), dialects.fileNames())
            .isEmpty();
  }

  /** Writes them, once the command has written its migrations. */
  void update() {
    for (String folder : folders) {
      if (Files.isDirectory(Path.of(folder))) {
        boolean begun = !SumFiles.exists(folder);
        write(folder);
        if (begun) {
          invocation
              .console()
              .note("Began " + Path.of(folder, SumFile.NAME) + ": commit it with the migrations.");
        }
      }
    }
  }

  /** Writes that of one folder, begun or not; returns how many migrations it is about. */
  int write(String folder) {
    String product = SumFiles.exists(folder) ? null : product();
    return new SumFiles(dialects).write(folder, product);
  }

  /** How files of the configured database are marked; null where it cannot be told. */
  private @Nullable String product() {
    String url = invocation.urlIfKnown();
    try {
      return url == null ? null : dialects.forUrl(url).fileNames().get(0);
    } catch (JmigrateException unknownDatabase) {
      return null; // told by every command that connects
    }
  }
}

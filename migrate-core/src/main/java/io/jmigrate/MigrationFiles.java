package io.jmigrate;

import io.jmigrate.adopt.Conversion;
import io.jmigrate.adopt.ForeignTool;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.migration.DatabaseNames;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.MigrationSet;
import io.jmigrate.migration.MigrationSource;
import io.jmigrate.migration.MigrationText;
import io.jmigrate.migration.MigrationWriter;
import io.jmigrate.migration.Rebase;
import io.jmigrate.run.RebaseRequest;
import io.jmigrate.run.Rebasing;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Writes and renames migration files; but for {@link #rebase} it connects to nothing. */
public final class MigrationFiles {
  private MigrationFiles() {}

  /**
   * Writes the files of a new migration, in the form of the last one, with a version above it.
   *
   * @param locations all places that have migrations, of which folders that are there are read
   * @return the files, up before down
   */
  public static List<Path> generate(Path folder, List<String> locations, String name) {
    return new MigrationWriter(folder, Clock.systemUTC()).generate(name, existing(locations), null);
  }

  /**
   * The files of a new migration whose SQL is there, named likewise; makes none.
   *
   * @return their contents by path, up before down
   */
  public static Map<Path, String> planned(
      Path folder, List<String> locations, String name, List<MigrationText> texts) {
    return new MigrationWriter(folder, Clock.systemUTC()).plan(name, existing(locations), texts);
  }

  /** Makes planned files; never overwrites. */
  public static void write(Path folder, Map<Path, String> files) {
    new MigrationWriter(folder, Clock.systemUTC()).write(files);
  }

  /**
   * Makes migrations of the files of another tool, which {@code locations} hold, and writes them
   * into {@code folder}.
   */
  public static Conversion.Result convert(ForeignTool tool, List<String> locations, Path folder) {
    return new Conversion(tool)
        .into(folder, MigrationSource.at(locations, MigrationFiles.class.getClassLoader()));
  }

  /**
   * Gives migrations that were never applied a version behind all others, by renaming their files;
   * returns what was renamed.
   *
   * @param jmigrate which locations, and which database to ask unless the request is offline
   */
  public static List<Rebase.Move> rebase(Jmigrate jmigrate, RebaseRequest request) {
    Setup setup = jmigrate.setup();
    List<String> folders =
        setup.locations.stream().filter(place -> !place.startsWith("classpath:")).toList();
    MigrationSource source = MigrationSource.at(folders, MigrationFiles.class.getClassLoader());
    Rebase rebase = new Rebase(source, Dialects.installed().fileNames(), Clock.systemUTC());
    return new Rebasing(rebase, setup.listener)
        .run(request, request.offline() ? null : setup.migrator());
  }

  private static List<Migration> existing(List<String> locations) {
    List<String> there = locations.stream().filter(place -> new File(place).isDirectory()).toList();
    MigrationSource source = MigrationSource.at(there, MigrationFiles.class.getClassLoader());
    return MigrationSet.read(source, DatabaseNames.any(Dialects.installed().fileNames()))
        .migrations();
  }
}

package io.jmigrate.migration;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.rows.RowFormat;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The seed files of one environment: those that lie in the places themselves, and those in the
 * folder named as the environment. Files of rows are told from scripts by their extension.
 */
public final class SeedSource implements MigrationSource {
  private static final String CLASS_PATH = "classpath:";
  private static final String FILES = "filesystem:";

  private final List<String> locations;
  private final String environment;
  private final List<RowFormat> formats;
  private final ClassLoader loader;

  /**
   * The files at {@code locations}, which are typed as those of migrations.
   *
   * @param environment empty for none: then folders of environments are left out, all of them
   */
  public SeedSource(
      List<String> locations, String environment, List<RowFormat> formats, ClassLoader loader) {
    this.locations = List.copyOf(locations);
    this.environment = environment;
    this.formats = List.copyOf(formats);
    this.loader = loader;
  }

  @Override
  public List<ScriptFile> files() {
    List<ScriptFile> found = new ArrayList<>();
    for (String typed : locations) {
      String location = typed.startsWith(FILES) ? typed.substring(FILES.length()) : typed;
      requireFolder(location);
      String root = root(location);
      for (ScriptFile file : MigrationSource.at(List.of(location), loader).files()) {
        if (belongs(file.path().substring(root.length()))) {
          found.add(typed(file));
        }
      }
    }
    return found;
  }

  private static void requireFolder(String location) {
    File folder = new File(location);
    if (!location.startsWith(CLASS_PATH) && !folder.isDirectory()) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE,
          "There is no seeders folder "
              + location
              + (folder.isAbsolute() ? "." : " (looked for " + folder.getAbsolutePath() + ").")
              + " Create it, or name another one: \"seeders\" in the configuration,"
              + " --seeders-path on the command line.");
    }
  }

  /** What the paths of a location's files begin with. */
  private static String root(String location) {
    String plain =
        location.startsWith(CLASS_PATH)
            ? CLASS_PATH + location.substring(CLASS_PATH.length()).replaceAll("^/+|/+$", "")
            : location;
    return plain.endsWith("/") ? plain : plain + "/";
  }

  /** A folder may also be a seeder of its own: {@code 20260101120000_users/up.sql}. */
  private boolean belongs(String path) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      return true;
    }
    String folder = path.substring(0, slash);
    return folder.equals(environment)
        || FileNameReader.identify(folder, null, MigrationFileName.Part.BOTH) != null;
  }

  private ScriptFile typed(ScriptFile file) {
    if (file.path().matches("(.*/)?seeds?\\.sql")) {
      // Other tools' name for the one script they have; among migrations it is passed over.
      throw new InvalidMigrationsException(
          List.of(file.path() + " has no version. Rename it to 1_seed.sql."));
    }
    for (RowFormat format : formats) {
      if (file.path().toLowerCase(Locale.ROOT).endsWith(format.extension())) {
        return new DataFile(file, format, "");
      }
    }
    return file;
  }
}

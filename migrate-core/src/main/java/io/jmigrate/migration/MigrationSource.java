package io.jmigrate.migration;

import io.jmigrate.error.JmigrateException;
import java.util.ArrayList;
import java.util.List;

/** Somewhere migration files are kept. */
public interface MigrationSource {
  /**
   * All its files, in no particular order, whatever their names; hidden ones may be left out. Asks
   * anew each time.
   *
   * @throws JmigrateException (FILE_UNREADABLE) when it cannot be listed
   */
  List<ScriptFile> files();

  /**
   * The source at one or more places together: folders, and {@code classpath:db/migrations} for
   * what the class path has under that name.
   *
   * @param loader where class path locations are looked up
   */
  static MigrationSource at(List<String> locations, ClassLoader loader) {
    List<String> folders = new ArrayList<>();
    List<MigrationSource> sources = new ArrayList<>();
    for (String location : locations) {
      if (location.startsWith("classpath:")) {
        sources.add(new ClassPathSource(location, loader));
      } else {
        folders.add(location.startsWith("filesystem:") ? location.substring(11) : location);
      }
    }
    if (!folders.isEmpty()) {
      sources.add(0, new FolderSource(folders));
    }
    return () -> sources.stream().flatMap(source -> source.files().stream()).toList();
  }
}

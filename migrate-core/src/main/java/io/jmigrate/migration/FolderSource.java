package io.jmigrate.migration;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of one or more folders and of the folders in them, except hidden ones and those for
 * seeds. Entries called {@code *.sql} are taken to be files without asking, which saves a system
 * call for each; plain {@code java.io} is used because it starts and lists faster than NIO.
 */
public final class FolderSource implements MigrationSource {
  private static final Set<String> SEEDS = Set.of("seed", "seeds", "seeders");

  private final List<String> folders;

  /** The folders as the user typed them, relative to the working directory. */
  public FolderSource(List<String> folders) {
    this.folders = List.copyOf(folders);
  }

  @Override
  public List<ScriptFile> files() {
    List<ScriptFile> found = new ArrayList<>();
    Set<Object> visited = new HashSet<>();
    for (String folder : folders) {
      File directory = new File(folder);
      String shown = folder.endsWith("/") ? folder : folder + "/";
      BasicFileAttributes attributes = attributes(directory, shown);
      if (attributes == null || !attributes.isDirectory()) {
        throw missing(folder, directory, attributes != null);
      }
      if (visited.add(identity(directory, attributes))) {
        walk(directory, shown, found, visited);
      }
    }
    return found;
  }

  private static JmigrateException missing(String folder, File directory, boolean exists) {
    return new JmigrateException(
        ErrorCode.FILE_UNREADABLE,
        (exists ? "Not a folder: " : "There is no migrations folder ")
            + folder
            + (directory.isAbsolute() ? "." : " (looked for " + directory.getAbsolutePath() + ").")
            + " Create it, or name another one: \"migrations\" in the configuration,"
            + " --migrations-path on the command line.");
  }

  private static void walk(
      File directory, String shown, List<ScriptFile> found, Set<Object> visited) {
    String[] names = directory.list();
    if (names == null) {
      throw unlistable(shown, null);
    }
    for (String name : names) {
      if (name.startsWith(".")) {
        continue;
      }
      File file = new File(directory, name);
      if (name.endsWith(".sql")) {
        found.add(new FolderFile(file, shown + name));
        continue;
      }
      BasicFileAttributes attributes = attributes(file, shown);
      if (attributes == null) {
        continue;
      }
      if (!attributes.isDirectory()) {
        found.add(new FolderFile(file, shown + name));
      } else if (!SEEDS.contains(name) && visited.add(identity(file, attributes))) {
        walk(file, shown + name + "/", found, visited);
      }
    }
  }

  /** Whether no folder of a relative path, divided by slashes, is one to stay out of. */
  static boolean visible(String path) {
    String[] names = path.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      if (names[i].startsWith(".") || (i < names.length - 1 && SEEDS.contains(names[i]))) {
        return false;
      }
    }
    return true;
  }

  /** Null for what is gone again, or a link that leads nowhere. */
  private static @Nullable BasicFileAttributes attributes(File file, String shown) {
    try {
      return Files.readAttributes(file.toPath(), BasicFileAttributes.class);
    } catch (NoSuchFileException gone) {
      return null;
    } catch (IOException e) {
      throw unlistable(shown, e);
    }
  }

  /** The same for a folder however it is reached, so that linked folders cannot form a ring. */
  private static Object identity(File file, BasicFileAttributes attributes) {
    return attributes.fileKey() != null ? attributes.fileKey() : canonical(file);
  }

  private static String canonical(File file) {
    try {
      return file.getCanonicalPath();
    } catch (IOException e) {
      throw unlistable(file.getPath(), e);
    }
  }

  private static JmigrateException unlistable(String folder, @Nullable IOException cause) {
    return new JmigrateException(
        ErrorCode.FILE_UNREADABLE,
        "Cannot list the folder "
            + folder
            + ". May this user read it?"
            + (cause == null ? "" : " (" + cause + ")"),
        cause);
  }

  private record FolderFile(File file, String path) implements ScriptFile {
    @Override
    public InputStream open() throws IOException {
      return new FileInputStream(file);
    }
  }
}

package io.jmigrate.cli.project;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the files a project begins with, and remembers what it wrote and what it found. Never
 * overwrites and never deletes.
 */
public final class ProjectWriter {
  private static final String EXAMPLE = "20260101120000_create_users";

  private final Path root;
  private final List<String> created = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();

  /** Writes below {@code root}. */
  public ProjectWriter(Path root) {
    this.root = root;
  }

  /**
   * Writes {@code jmigrate.yaml}.
   *
   * @param example whether the project must run at once, on an embedded H2
   */
  public void writeConfig(ProjectLayout layout, boolean example) {
    Database detected = layout.database();
    Database database = example || detected == null ? Database.H2 : detected;
    boolean written = write(root.resolve("jmigrate.yaml"), ConfigTemplate.text(layout, database));
    if (written && !example && detected != null) {
      messages.add("Found " + detected.title() + " in " + layout.evidence() + "; see the URLs.");
    }
  }

  /** Makes a folder with a file in it that makes Git keep it. */
  public void makeFolder(String kind, Path folder) {
    String shown = folder.toAbsolutePath().normalize().toString();
    try {
      if (Files.isDirectory(folder)) {
        kept.add(shown);
        messages.add(kind + " folder at \"" + shown + "\" already exists.");
        return;
      }
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(".gitkeep"), "", StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    created.add(shown);
    messages.add("Successfully created " + kind + " folder at \"" + shown + "\".");
  }

  /** Writes a first migration, unless the folder has some already. */
  public void writeExample(Path migrations) {
    if (holdsScripts(migrations)) {
      messages.add("There are migrations already; no example was added.");
      return;
    }
    write(
        migrations.resolve(EXAMPLE + ".up.sql"),
        """
        CREATE TABLE users (
          id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          email VARCHAR(255) NOT NULL,
          created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
          CONSTRAINT uq_users_email UNIQUE (email)
        );
        """);
    write(migrations.resolve(EXAMPLE + ".down.sql"), "DROP TABLE users;\n");
  }

  private static boolean holdsScripts(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> !file.endsWith(".gitkeep"));
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private boolean write(Path file, String text) {
    String name = shown(file);
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      kept.add(name);
      messages.add("\"" + name + "\" already exists; it was kept as it is.");
      return false;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
    created.add(name);
    messages.add("Created \"" + name + "\"");
    return true;
  }

  /** As seen from where the command runs. */
  private String shown(Path file) {
    boolean below = file.startsWith(root) && !root.toString().isEmpty();
    return (below ? root.relativize(file) : file).toString().replace('\\', '/');
  }

  private static JmigrateException unwritable(Path path, IOException e) {
    return new JmigrateException(ErrorCode.FILE_UNREADABLE, "Cannot write " + path + ": " + e, e);
  }

  /** What was written. */
  public List<String> created() {
    return List.copyOf(created);
  }

  /** What was there already. */
  public List<String> kept() {
    return List.copyOf(kept);
  }

  /** All of it in sentences, in order. */
  public List<String> messages() {
    return List.copyOf(messages);
  }
}

package io.jmigrate.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads which commit a working copy is at from Git's own files, without starting Git
 * (https://git-scm.com/docs/gitrepository-layout).
 */
final class GitCommit {
  private GitCommit() {}

  /**
   * The commit checked out around {@code folder}; null when there is none, or it cannot be told.
   */
  static @Nullable String around(@Nullable String folder) {
    if (folder == null) {
      return null;
    }
    try {
      Path directory = Path.of(folder).toAbsolutePath();
      while (directory != null && !Files.exists(directory.resolve(".git"))) {
        directory = directory.getParent();
      }
      return directory == null ? null : commit(directory.resolve(".git"));
    } catch (IOException e) {
      // For the audit only: an unreadable working copy must not stop a migration.
      return null;
    }
  }

  private static @Nullable String commit(Path dotGit) throws IOException {
    Path git = dotGit;
    if (!Files.isDirectory(dotGit)) {
      String link = Files.readString(dotGit).trim();
      git = dotGit.resolveSibling(link.substring("gitdir: ".length()));
    }
    String head = Files.readString(git.resolve("HEAD")).trim();
    if (!head.startsWith("ref: ")) {
      return head;
    }
    String branch = head.substring("ref: ".length());
    Path shared = git;
    if (Files.exists(git.resolve("commondir"))) {
      shared = git.resolve(Files.readString(git.resolve("commondir")).trim());
    }
    if (Files.exists(shared.resolve(branch))) {
      return Files.readString(shared.resolve(branch)).trim();
    }
    Path packed = shared.resolve("packed-refs");
    List<String> lines = Files.exists(packed) ? Files.readAllLines(packed) : List.of();
    return lines.stream()
        .filter(line -> line.endsWith(" " + branch))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst()
        .orElse(null);
  }
}

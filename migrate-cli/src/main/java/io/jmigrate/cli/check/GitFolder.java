package io.jmigrate.cli.check;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.ScriptFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder in a Git repository, as commits have it; asks the {@code git} executable. */
public final class GitFolder {
  private final String folder;

  /** {@code folder} is as the user types it, and is there. */
  public GitFolder(String folder) {
    this.folder = folder;
  }

  /**
   * A commit and where a branch left it.
   *
   * @param tip the commit's id
   * @param fork where this branch left it; the tip itself when nothing connects them
   */
  public record Base(String tip, String fork) {}

  /**
   * What a name of a branch, tag or commit means.
   *
   * @throws JmigrateException (INVALID_CONFIGURATION) when there is no Git, no repository, no such
   *     commit, or too little of the history
   */
  public Base base(String ref) {
    if (ref.isBlank() || ref.startsWith("-")) {
      throw wrong("--base takes a branch, a tag or a commit, not '" + ref + "'.");
    }
    Answer shallow = git("rev-parse", "--is-shallow-repository");
    if (shallow.exitCode() != 0) {
      throw wrong(
          "--base needs the Git repository of "
              + folder
              + ", and Git says: "
              + shallow.error().lines().findFirst().orElse("nothing")
              + "\n  Run it in a checkout, or leave out --base.");
    }
    boolean partial = shallow.text().strip().equals("true");
    Answer tip = git("rev-parse", "--verify", "--quiet", ref + "^{commit}");
    if (tip.exitCode() != 0) {
      throw wrong(
          "--base: this repository has no branch, tag or commit '"
              + ref
              + "'."
              + advice(partial, ref));
    }
    String commit = tip.text().strip();
    Answer fork = git("merge-base", commit, "HEAD");
    if (fork.exitCode() != 0 && partial) {
      throw wrong(
          "--base: where this branch left '"
              + ref
              + "' cannot be told, as the history was not fetched."
              + advice(true, ref));
    }
    return new Base(commit, fork.exitCode() == 0 ? fork.text().strip() : commit);
  }

  private static String advice(boolean partial, String ref) {
    int slash = ref.indexOf('/');
    String fetch =
        slash > 0
            ? "git fetch " + ref.substring(0, slash) + " " + ref.substring(slash + 1)
            : "git fetch origin " + ref;
    return partial
        ? "\n  The clone is shallow. In GitHub Actions: actions/checkout with fetch-depth: 0; GitLab:"
            + " GIT_DEPTH: 0; elsewhere: git fetch --unshallow"
        : "\n  Fetch it first: " + fetch;
  }

  /**
   * The files below the folder as a commit has them, with the paths that the working copy has. What
   * is the same in both is read from the working copy.
   */
  public List<ScriptFile> files(String commit) {
    Answer listed = git("ls-tree", "-r", "-z", commit);
    if (listed.exitCode() != 0) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE,
          "git ls-tree could not list " + folder + ": " + listed.error().strip());
    }
    List<ScriptFile> files = new ArrayList<>();
    for (String line : listed.text().split("\0", -1)) {
      int tab = line.indexOf('\t');
      String[] words = line.substring(0, Math.max(tab, 0)).split(" ", -1);
      if (words.length == 3 && words[1].equals("blob")) {
        String path = (folder.endsWith("/") ? folder : folder + "/") + line.substring(tab + 1);
        Path here = Path.of(path);
        files.add(
            BlobId.matches(here, words[2])
                ? new WorkingFile(path, here)
                : new CommittedFile(folder, path, words[2]));
      }
    }
    return files;
  }

  private record Answer(int exitCode, String text, String error) {}

  private Answer git(String... arguments) {
    try {
      Process process = start(folder, arguments).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), output, error);
    } catch (IOException e) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "--base needs Git, which cannot be started ("
              + e.getMessage()
              + "). Install it, or leave out --base.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JmigrateException(ErrorCode.INTERRUPTED, "Stopped while Git was asked.", e);
    }
  }

  private static ProcessBuilder start(String folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private static JmigrateException wrong(String message) {
    return new JmigrateException(ErrorCode.INVALID_CONFIGURATION, message);
  }

  private record WorkingFile(String path, Path file) implements ScriptFile {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  private record CommittedFile(String folder, String path, String id) implements ScriptFile {
    @Override
    public InputStream open() throws IOException {
      return start(folder, "cat-file", "blob", id)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getInputStream();
    }
  }
}

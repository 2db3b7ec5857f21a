package io.jmigrate.cli.project;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Writes files of which either all are there in the end, or none. For one thread. */
public final class FilesTogether {
  /** Folders and files, the last one first. */
  private final Deque<Path> made = new ArrayDeque<>();

  private final Map<Path, byte[]> replaced = new HashMap<>();

  private FilesTogether() {}

  /**
   * Writes all of them. A process that is told to stop meanwhile ends when they are written.
   *
   * @param replaceable those that are written over where they are there already
   * @throws JmigrateException (FILE_UNREADABLE) when one cannot be written; then everything is as
   *     it was
   */
  public static void write(Map<Path, String> files, Set<Path> replaceable) {
    CountDownLatch done = new CountDownLatch(1);
    Thread patience = new Thread(() -> await(done), "files-together");
    Runtime.getRuntime().addShutdownHook(patience);
    try {
      new FilesTogether().writeAll(files, replaceable);
    } finally {
      done.countDown();
      forget(patience);
    }
  }

  private static void await(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is stopping, and the hook has nothing to wait for any more.
      hook.interrupt();
    }
  }

  private void writeAll(Map<Path, String> files, Set<Path> replaceable) {
    for (Map.Entry<Path, String> file : files.entrySet()) {
      try {
        write(file.getKey().toAbsolutePath(), file.getValue(), replaceable.contains(file.getKey()));
      } catch (IOException e) {
        JmigrateException failure =
            new JmigrateException(
                ErrorCode.FILE_UNREADABLE,
                "Cannot write " + file.getKey() + ": " + e + "\n  Nothing was written.",
                e);
        takeBack(failure);
        throw failure;
      }
    }
  }

  private void write(Path file, String text, boolean replaceable) throws IOException {
    makeFolder(file.getParent());
    if (replaceable && Files.exists(file)) {
      replaced.put(file, Files.readAllBytes(file));
      Files.writeString(file, text);
    } else {
      Files.createFile(file);
      made.push(file);
      Files.writeString(file, text);
    }
  }

  private void makeFolder(@Nullable Path folder) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      makeFolder(folder.getParent());
      Files.createDirectory(folder);
      made.push(folder);
    }
  }

  /** What cannot be taken back is told beside {@code failure}. */
  private void takeBack(JmigrateException failure) {
    try {
      for (Path path : made) {
        Files.delete(path);
      }
      for (Map.Entry<Path, byte[]> before : replaced.entrySet()) {
        Files.write(before.getKey(), before.getValue());
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}

package io.jmigrate.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.distribution.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive that shortens the start: where it is kept, who makes it, and when it goes. */
@DisabledOnOs(OS.WINDOWS)
class StartArchiveTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final Path home;
  private final Path cache;
  private final CountingJava java;

  StartArchiveTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
    // no blank: Java 17 puts no class into an archive whose jar has one in its path
    this.home = this.folder.resolve("where-it's-*installed*");
    this.cache = this.folder.resolve("cache");
    this.java = CountingJava.in(this.folder.resolve("java"));
  }

  @BeforeEach
  void install() throws IOException {
    Shell.copy(Shell.distribution(), home, "archive");
    Files.createSymbolicLink(folder.resolve("jmigrate"), home.resolve("bin/jmigrate"));
  }

  @Test
  void isMadeOnceInTheBackgroundOfTwentyFirstStartsAndUsedFromThenOn() throws Exception {
    java.makeArchivesReally();
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      processes.add(shell().start("./jmigrate --version"));
    }
    for (Process process : processes) {
      assertThat(Shell.resultOf(process)).isEqualTo(version());
    }
    awaitArchives(1);

    Path loaded = folder.resolve("loaded.txt");
    shell().with("JMIGRATE_JAVA_OPTS", "-Xlog:class+load:file=" + loaded).run("./jmigrate --help");
    assertThat(loaded).content().contains("JmigrateCli source: shared objects file (top)");
    assertThat(java.trainings()).isEqualTo(1);
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void isNotWaitedFor() throws Exception {
    assertThat(shell().run("mkfifo java/wait").exitCode()).isZero();

    assertThat(shell().run("./jmigrate --version 9>&1")).isEqualTo(version());

    assertThat(archives()).isEmpty();
    assertThat(shell().run("echo go on >java/wait").exitCode()).isZero();
    awaitArchives(1);
  }

  @Test
  void isNotMissedWhereNoneCanBeKept() throws Exception {
    Files.writeString(cache, "a file where the folder should be");

    assertThat(shell().run("./jmigrate --version")).isEqualTo(version());
    assertThat(shell().run("unset XDG_CACHE_HOME HOME; ./jmigrate --version")).isEqualTo(version());
    assertThat(shell().run("unset XDG_CACHE_HOME; HOME=/proc ./jmigrate --version"))
        .isEqualTo(version());
    assertThat(java.lastCommand()).doesNotContain("SharedArchiveFile");
  }

  @Test
  void isNotTriedAgainAtOnceWhenItFailed() throws Exception {
    java.failToMakeArchives();
    shell().run("./jmigrate --version");
    await(() -> !notes().isEmpty() && locks().isEmpty());

    assertThat(shell().run("./jmigrate --version")).isEqualTo(version());
    assertThat(shell().with("JMIGRATE_ARCHIVE", "here").run("./jmigrate --version"))
        .extracting(Result::exitCode)
        .isEqualTo(1);

    assertThat(java.lastCommand()).doesNotContain("SharedArchiveFile");
    assertThat(java.trainings()).isEqualTo(2);
  }

  @Test
  void isKeptWhereToldOrNowhere() throws Exception {
    shell().with("JMIGRATE_ARCHIVE", "off").run("./jmigrate --version");
    assertThat(java.trainings()).isZero();

    shell().with("JMIGRATE_ARCHIVE", cache.resolve("mine").toString()).run("./jmigrate --version");

    awaitArchives(1);
    assertThat(cache.resolve("mine")).isDirectory();
    assertThat(cache.resolve("jmigrate")).doesNotExist();
  }

  @Test
  void liesBesideTheJarsInAnImage() throws Exception {
    Result made = shell().with("JMIGRATE_ARCHIVE", "here").run("./jmigrate --version");
    assertThat(made).isEqualTo(version());

    shell().run("./jmigrate --version");

    assertThat(java.lastCommand()).contains("-XX:SharedArchiveFile=" + home.resolve("archive"));
    assertThat(cache).doesNotExist();
  }

  @Test
  void makesWayForThatOfAnotherVersion() throws Exception {
    shell().run("./jmigrate --version");
    awaitArchives(1);
    Path old = archives().get(0);
    Files.writeString(home.resolve("lib/checksum"), "another\n");

    shell().run("./jmigrate --version");

    await(() -> archives().stream().anyMatch(file -> file.toString().endsWith("-another.jsa")));
    await(() -> locks().isEmpty());
    assertThat(archives()).hasSize(1).doesNotContain(old);
  }

  @Test
  void goesWithItsDistribution() throws Exception {
    shell().run("./jmigrate --version");
    awaitArchives(1);
    Path old = archives().get(0);
    Files.move(home, folder.resolve("moved"));

    shell().run("moved/bin/jmigrate --version");

    await(() -> !archives().contains(old) && archives().size() == 1 && locks().isEmpty());
    assertThat(old.getParent()).doesNotExist();
  }

  @Test
  void stopsNothingWhenItIsRubbish() throws Exception {
    shell().run("./jmigrate --version");
    awaitArchives(1);

    Result result = shell().run("./jmigrate --version 2>/dev/null");

    assertThat(result).isEqualTo(version());
    assertThat(java.lastCommand()).contains("-XX:SharedArchiveFile=");
  }

  private Shell shell() {
    return Shell.in(folder)
        .with("XDG_CACHE_HOME", cache.toString())
        .with("JAVA_HOME", java.home().toString());
  }

  private static Result version() throws IOException {
    String version = System.getProperty("jmigrate.version");
    return new Result(0, "jmigrate " + version + "\n");
  }

  private void awaitArchives(int number) throws Exception {
    await(() -> archives().size() == number && locks().isEmpty());
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited %s", PATIENCE).isLessThan(end);
      Thread.sleep(10);
    }
  }

  private List<Path> archives() throws IOException {
    return cached(".jsa").stream().filter(file -> file.toFile().length() > 0).toList();
  }

  private List<Path> notes() throws IOException {
    return cached(".jsa").stream().filter(file -> file.toFile().length() == 0).toList();
  }

  private List<Path> locks() throws IOException {
    return cached(".lock");
  }

  private List<Path> cached(String ending) throws IOException {
    if (!Files.isDirectory(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}

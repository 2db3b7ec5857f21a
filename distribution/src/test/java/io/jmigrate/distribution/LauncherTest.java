package io.jmigrate.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.distribution.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts jmigrate, in a folder whose name makes life hard for scripts. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private final Path folder;
  private final Path home;

  LauncherTest(@TempDir Path folder) {
    this.folder = folder;
    this.home = folder.resolve("where it's *installed*");
  }

  @BeforeEach
  void install() throws IOException {
    Shell.copy(Shell.distribution(), home, "archive");
    Files.createSymbolicLink(folder.resolve("jmigrate"), home.resolve("bin/jmigrate"));
  }

  /** Without an archive, which takes a while to make. */
  private Shell quickly() {
    return Shell.in(folder).with("JMIGRATE_JAVA_OPTS", "-Xshare:auto");
  }

  @Test
  void changesTheDirectoryBeforeOrAfterTheCommandAndMoreThanOnce() throws Exception {
    Files.createDirectories(folder.resolve("a b/-c"));

    Result result = quickly().run("./jmigrate -C 'a b' init -C -c --quiet");

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(folder.resolve("a b/-c/jmigrate.yaml")).exists();
  }

  @Test
  void refusesADirectoryThatIsNotThere() throws Exception {
    assertThat(quickly().run("./jmigrate -C nowhere db:migrate"))
        .isEqualTo(
            new Result(
                2,
                "jmigrate: -C nowhere: no such directory (seen from %s)\n"
                    .formatted(folder.toRealPath())));
    assertThat(quickly().run("./jmigrate db:migrate -C"))
        .isEqualTo(new Result(2, "jmigrate: -C needs a directory after it\n"));
  }

  @Test
  void handsOverArgumentsAndExitCodeUntouched() throws Exception {
    Result result = quickly().run("./jmigrate db:migrate --config 'no such  *'; echo \"exit $?\"");

    assertThat(result.output()).contains("no such  *").endsWith("exit 2\n");
  }

  @Test
  void saysWhichJavaItMisses() throws Exception {
    assertThat(quickly().with("JAVA_HOME", "/nowhere").run("./jmigrate --version"))
        .isEqualTo(
            new Result(
                1,
                "jmigrate: JAVA_HOME is /nowhere, but /nowhere/bin/java is not there."
                    + " Point JAVA_HOME at a JDK or JRE 17 or newer, or unset it.\n"));
    Path old = Files.createDirectories(folder.resolve("old/bin"));
    Files.writeString(old.resolve("java"), "#!/bin/sh\n");
    assertThat(old.resolve("java").toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"11.0.20\"\n");
    assertThat(quickly().with("JAVA_HOME", folder + "/old").run("./jmigrate --version").output())
        .endsWith("is Java 11.0.20; jmigrate needs 17 or newer. Set JAVA_HOME to one.\n");
  }

  @Test
  void makesOneArchiveWhenManyStartAtOnceAndUsesItFromThenOn() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      processes.add(Shell.in(folder).start("./jmigrate --version"));
    }
    int prepared = 0;
    for (Process process : processes) {
      Result result = Shell.resultOf(process);
      assertThat(result.exitCode()).as(result.output()).isZero();
      prepared += result.output().contains("Preparing jmigrate") ? 1 : 0;
    }

    assertThat(prepared).isEqualTo(1);
    assertThat(archives()).hasSize(1);
    assertThat(Shell.in(folder).run("./jmigrate --version").output()).startsWith("jmigrate ");
  }

  @Test
  void makesTheArchiveAnewWhenTheFolderWasMoved() throws Exception {
    Shell.in(folder).run("./jmigrate --version");
    Files.move(home, folder.resolve("moved"));

    Result first = Shell.in(folder).run("moved/bin/jmigrate --version");
    Result second = Shell.in(folder).run("moved/bin/jmigrate --version");

    assertThat(first.output()).startsWith("Preparing jmigrate");
    assertThat(second.output()).startsWith("jmigrate ");
  }

  @Test
  void runsWithoutAnArchiveThatItCannotMakeOrRead() throws Exception {
    Files.writeString(home.resolve("archive"), "a file where the folder should be");
    assertThat(Shell.in(folder).run("./jmigrate --version").output()).startsWith("jmigrate ");
    Files.delete(home.resolve("archive"));
    Shell.in(folder).run("./jmigrate --version");
    for (Path archive : archives()) {
      Files.delete(archive);
      Files.writeString(archive, "rubbish");
    }

    Result result = Shell.in(folder).run("./jmigrate --version 2>/dev/null");

    assertThat(result.exitCode()).isZero();
    assertThat(result.output()).startsWith("jmigrate ");
  }

  @Test
  void opensFileNamesBeyondAsciiInTheCLocale() throws Exception {
    Files.createDirectories(folder.resolve("migrations"));
    Files.writeString(folder.resolve("migrations/1_größe.up.sql"), "CREATE TABLE t (id INT);");

    Result result =
        quickly().with("LC_ALL", "C").run("./jmigrate --url h2:mem:x db:migrate:status --quiet");

    assertThat(result.output()).isEqualTo("down 1_größe\n");
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("archive"))) {
      return files.filter(file -> file.toString().matches(".*\\.jsa")).toList();
    }
  }
}

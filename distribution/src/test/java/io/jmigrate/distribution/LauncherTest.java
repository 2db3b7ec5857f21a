package io.jmigrate.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.distribution.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    return Shell.in(folder).with("JMIGRATE_ARCHIVE", "off");
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
  void refusesAnArchiveFolderThatIsNone() throws Exception {
    assertThat(Shell.in(folder).with("JMIGRATE_ARCHIVE", "of").run("./jmigrate --version"))
        .isEqualTo(
            new Result(
                2,
                "jmigrate: JMIGRATE_ARCHIVE is of; it has the absolute path of a folder, or here, or"
                    + " off.\n"));
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
  void opensFileNamesBeyondAsciiInTheCLocale() throws Exception {
    Files.createDirectories(folder.resolve("migrations"));
    Files.writeString(folder.resolve("migrations/1_größe.up.sql"), "CREATE TABLE t (id INT);");

    Result result =
        quickly().with("LC_ALL", "C").run("./jmigrate --url h2:mem:x db:migrate:status --quiet");

    assertThat(result.output()).isEqualTo("down 1_größe\n");
  }
}

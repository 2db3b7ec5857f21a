package io.jmigrate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Parameters become options, and options in messages become parameters. */
class ArgumentsTest {
  private final Properties commandLine = new Properties();

  @Test
  void makesOptionsOfParameters() {
    Arguments arguments =
        new Arguments(commandLine)
            .word("db:migrate")
            .option("lockTimeout", "5s")
            .option("step", 2)
            .option("to", null)
            .options("--name", "names", List.of("a", "b"))
            .flag("dryRun", true)
            .flag("sync", false);

    assertThat(arguments.toArray())
        .containsExactly(
            "db:migrate", "--lock-timeout=5s", "--step=2", "--name=a", "--name=b", "--dry-run");
  }

  @Test
  void letsTheCommandLineWin() {
    commandLine.setProperty("jmigrate.url", "h2:./there");
    commandLine.setProperty("jmigrate.names", "c,d");
    commandLine.setProperty("jmigrate.sync", "");
    commandLine.setProperty("jmigrate.dryRun", "false");

    Arguments arguments =
        new Arguments(commandLine)
            .option("url", "h2:./here")
            .options("--name", "names", List.of("a"))
            .flag("sync", false)
            .flag("dryRun", true);

    assertThat(arguments.toArray())
        .containsExactly("--url=h2:./there", "--name=c", "--name=d", "--sync");
  }

  @Test
  void putsTheOptionsOfMessagesAsMavenTakesThem() {
    Arguments arguments =
        new Arguments(commandLine)
            .options("--backfill", "backfills", List.of())
            .option("scratchUrl", null)
            .flag("allowDrop", false);

    assertThat(
            arguments.translated(
                "--backfill orders.status=\"...\" or --backfill: the value; --scratch-url URL, or"
                    + " --scratch-url alone; --allow-drop if meant, --unknown X"))
        .isEqualTo(
            "-Djmigrate.backfills=orders.status=\"...\" or -Djmigrate.backfills: the value;"
                + " -Djmigrate.scratchUrl=URL, or -Djmigrate.scratchUrl alone; -Djmigrate.allowDrop"
                + " if meant, --unknown X");
  }
}

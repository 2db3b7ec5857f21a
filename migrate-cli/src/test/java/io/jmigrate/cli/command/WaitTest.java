package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is not there yet, nor later. */
class WaitTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"db:migrate", "db:create"})
  void saysOnceThatItWaitsAndThenThatItWasInVain(String command) throws IOException {
    String url = "jdbc:postgresql://localhost:" + freePort() + "/shop";
    Files.createDirectory(folder.resolve("migrations"));

    CommandRun run = CommandRun.in(folder, Map.of(), command, "--url", url, "--wait", "300ms");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out() + run.err())
        .containsOnlyOnce("Waiting for the database: ")
        .contains("Cannot reach the database");
    assertThat(CommandRun.in(folder, Map.of(), command, "--url", url).out())
        .doesNotContain("Waiting");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

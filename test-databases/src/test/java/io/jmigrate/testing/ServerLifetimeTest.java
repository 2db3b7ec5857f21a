package io.jmigrate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServerLifetimeTest {
  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void aServerDoesNotOutliveTheProcessThatStartedItEvenWhenThatIsKilled(TestDatabase database)
      throws IOException, InterruptedException {
    database.assumeAvailable();
    Assumptions.assumeTrue(
        System.getenv("JMIGRATE_TEST_" + database + "_URL") == null, "somebody else keeps it");
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerHolder.class.getName(),
                database.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = holder.inputReader()) {
      int port = Integer.parseInt(said.readLine());
      assertThat(answers(port)).isTrue();
      holder.destroyForcibly().waitFor();
      long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
      while (answers(port) && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(answers(port)).isFalse();
    } finally {
      holder.destroyForcibly();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}

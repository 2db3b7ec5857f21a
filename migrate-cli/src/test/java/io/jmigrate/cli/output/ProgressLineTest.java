package io.jmigrate.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final CountDownLatch shown = new CountDownLatch(1);
  private final PrintStream out =
      new PrintStream(
          new OutputStream() {
            @Override
            public void write(int b) {
              written.write(b);
            }

            @Override
            public void flush() {
              shown.countDown();
            }
          },
          false,
          StandardCharsets.UTF_8);

  @Test
  void tellsWhatIsGoingOnAndGoesAway() throws InterruptedException {
    ProgressLine line = new ProgressLine(out, true, 0);
    line.start("migration 1, one");

    assertThat(shown.await(10, TimeUnit.SECONDS)).isTrue();
    line.stop();
    assertThat(written.toString(StandardCharsets.UTF_8))
        .startsWith("\r\u001b[Kmigration 1, one, 0 s")
        .endsWith("\r\u001b[K");
  }

  @Test
  void staysSilentWhereNobodyWatches() {
    ProgressLine line = new ProgressLine(out, false, 0);
    line.start("migration 1, one");
    line.update("migration 1, one: statement 1 of 2 done");
    line.stop();

    assertThat(written.size()).isZero();
  }
}

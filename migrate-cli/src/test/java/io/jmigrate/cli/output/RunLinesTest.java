package io.jmigrate.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.run.Direction;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLinesTest {
  @Test
  void saysHowManyMigrationsAreToCome() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    Streams terminal = new Streams(nowhere, nowhere, true, true);
    Console console = new Console(terminal, false, Verbosity.NORMAL, true, Map.of());
    RunLines lines = new RunLines(console);

    lines.planned(12);
    lines.started("1_one", Direction.UP, 1);
    lines.finished("1_one", Direction.UP, Duration.ZERO);
    lines.started("2_two", Direction.UP, 3);
    assertThat(console.progress().text()).isEqualTo("migration 2 of 12, 2_two");
    lines.statementDone(1, 3);
    assertThat(console.progress().text())
        .isEqualTo("migration 2 of 12, 2_two: statement 1 of 3 done");
  }

  @ParameterizedTest
  @CsvSource({"0, 0.000", "12, 0.012", "999, 0.999", "61234, 61.234"})
  void writesSecondsWithThreeDecimals(long millis, String text) {
    assertThat(RunLines.seconds(Duration.ofMillis(millis))).isEqualTo(text);
  }
}

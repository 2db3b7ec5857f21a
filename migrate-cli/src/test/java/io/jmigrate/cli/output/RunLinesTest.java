package io.jmigrate.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLinesTest {
  @ParameterizedTest
  @CsvSource({"0, 0.000", "12, 0.012", "999, 0.999", "61234, 61.234"})
  void writesSecondsWithThreeDecimals(long millis, String text) {
    assertThat(RunLines.seconds(Duration.ofMillis(millis))).isEqualTo(text);
  }
}

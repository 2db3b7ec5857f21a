package io.jmigrate.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.run.MigrationStatus;
import io.jmigrate.run.MigrationStatus.Standing;
import org.junit.jupiter.api.Test;

class StatusLinesTest {
  @Test
  void tellsWorkThatGoesOnFromWorkThatStopped() {
    assertThat(line(Standing.RUNNING)).isEqualTo("down 1_a  (at work in another run)");
    assertThat(line(Standing.FAILED)).isEqualTo("down 1_a  (failed: it stopped half-way)");
  }

  private static String line(Standing standing) {
    return new StatusLines(false)
        .line(new MigrationStatus("1", "1_a", standing, 0, null, null, null));
  }
}

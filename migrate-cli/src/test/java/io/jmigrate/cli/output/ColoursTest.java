package io.jmigrate.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColoursTest {
  @Test
  void needsATerminalAndNobodyAgainstIt() {
    assertThat(Colours.choose(true, true, Map.of())).isEqualTo(Colours.ANSI);
    assertThat(Colours.choose(true, false, Map.of())).isEqualTo(Colours.NONE);
    assertThat(Colours.choose(false, true, Map.of())).isEqualTo(Colours.NONE);
    assertThat(Colours.choose(true, true, Map.of("NO_COLOR", "1"))).isEqualTo(Colours.NONE);
    assertThat(Colours.choose(true, true, Map.of("NO_COLOR", ""))).isEqualTo(Colours.ANSI);
    assertThat(Colours.choose(true, true, Map.of("TERM", "dumb"))).isEqualTo(Colours.NONE);
    assertThat(Colours.choose(true, true, Map.of("CLICOLOR", "0"))).isEqualTo(Colours.NONE);
    assertThat(Colours.choose(true, false, Map.of("CLICOLOR_FORCE", "1"))).isEqualTo(Colours.ANSI);
  }
}

package io.jmigrate.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {
  private final Problems problems = new Problems();

  @ParameterizedTest
  @CsvSource({
    "plain $1 $, plain $1 $",
    "a${X}b${X}, axbx",
    "${X:-y}, x",
    "${EMPTY}, ''",
    "${EMPTY:-y}, y",
    "${UNSET:-}, ''",
    "${UNSET:-a:-b}, a:-b",
    "${UNSET:-${X}z}, xz",
    "$${X}, ${X}",
    "a$${X}${X}, a${X}x",
  })
  void replacesVariables(String text, String expected) {
    assertThat(expand(text)).isEqualTo(expected);
    problems.throwIfAny();
  }

  @ParameterizedTest
  @ValueSource(strings = {"${UNSET}", "${X", "${}", "${X:?message}", "${X-y}", "${A B}"})
  void reportsWhatItCannotReplace(String text) {
    expand(text);
    assertThatThrownBy(problems::throwIfAny).hasMessageStartingWith("here: ");
  }

  private String expand(String text) {
    return new Variables(Map.of("X", "x", "EMPTY", ""), problems)
        .expand(new Entry.Text(text, "here"));
  }

  @Test
  void leavesTheContentOfVariablesAlone() {
    assertThat(
            new Variables(Map.of("P", "a${b}$"), problems).expand(new Entry.Text("${P}", "here")))
        .isEqualTo("a${b}$");
  }
}

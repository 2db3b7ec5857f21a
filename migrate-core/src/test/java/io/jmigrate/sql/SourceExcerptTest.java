package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceExcerptTest {
  @Test
  void pointsAtThePlaceInItsLine() {
    assertThat(SourceExcerpt.of("a\r\n\tb c\nd", 6)).hasToString("  \tb c\n  \t  ^");
  }

  @Test
  void pointsBehindTheLineAtTheEndOfTheText() {
    assertThat(SourceExcerpt.of("ab", 2)).hasToString("  ab\n    ^");
    assertThat(SourceExcerpt.of("ab", 99)).hasToString("  ab\n    ^");
    assertThat(SourceExcerpt.of("", 0)).hasToString("  \n  ^");
  }

  @Test
  void cutsALongLineAroundThePlace() {
    String line = "x".repeat(500) + "!" + "y".repeat(500);
    SourceExcerpt excerpt = SourceExcerpt.of(line, 500);
    assertThat(excerpt.line()).startsWith("…x").endsWith("y…").hasSize(122);
    assertThat(excerpt.line().charAt(excerpt.caret())).isEqualTo('!');
    assertThat(SourceExcerpt.of(line, 0).line()).startsWith("x").endsWith("x…").hasSize(121);
    assertThat(SourceExcerpt.of(line, 1000).line()).startsWith("…y").endsWith("y").hasSize(121);
  }
}

package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {
  @Test
  void countsEveryKindOfLineEndOnce() {
    String text = "a\nb\r\nc\rd";
    Position start = new Position(10, 5, 3);
    assertThat(start.after(text, 0)).isEqualTo(start);
    assertThat(start.after(text, 1)).isEqualTo(new Position(11, 5, 4));
    assertThat(start.after(text, 2)).isEqualTo(new Position(12, 6, 1));
    assertThat(start.after(text, 5)).isEqualTo(new Position(15, 7, 1));
    assertThat(start.after(text, 8)).isEqualTo(new Position(18, 8, 2)).hasToString("8:2");
  }
}

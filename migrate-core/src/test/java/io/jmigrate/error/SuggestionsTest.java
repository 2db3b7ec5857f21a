package io.jmigrate.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final List<String> KNOWN = List.of("development", "test", "staging", "production");

  @Test
  void findsWhatWasMeant() {
    assertThat(Suggestions.nearest("prodution", KNOWN)).containsExactly("production");
    assertThat(Suggestions.nearest("TEST", KNOWN)).containsExactly("test");
    assertThat(Suggestions.nearest("tset", KNOWN)).containsExactly("test");
  }

  @Test
  void saysNothingWhenNothingIsNear() {
    assertThat(Suggestions.nearest("qa", KNOWN)).isEmpty();
    assertThat(Suggestions.didYouMean("qa", KNOWN)).isEmpty();
  }

  @Test
  void showsTheBestFirstAndNoMoreThanThree() {
    assertThat(Suggestions.nearest("name", List.of("names", "name", "nome", "nam", "mane")))
        .containsExactly("name", "nam", "names");
  }

  @Test
  void asksInOneSentence() {
    assertThat(Suggestions.didYouMean("tes", KNOWN)).isEqualTo(" Did you mean test?");
    assertThat(Suggestions.didYouMean("ab", List.of("aa", "bb", "x")))
        .isEqualTo(" Did you mean aa or bb?");
  }

  @Test
  void countsASwapOfNeighboursOnce() {
    assertThat(Suggestions.distance("dwon", "down")).isEqualTo(1);
    assertThat(Suggestions.distance("", "abc")).isEqualTo(3);
    assertThat(Suggestions.distance("kitten", "sitting")).isEqualTo(3);
  }
}

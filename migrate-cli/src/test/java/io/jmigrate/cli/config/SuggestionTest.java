package io.jmigrate.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> NAMES =
      List.of("db:migrate", "db:migrate:undo", "db:drop", "lockTimeout", "url");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "db:migrat, db:migrate",
        "db:mirgate, db:migrate",
        "db:migrate:und, db:migrate:undo",
        "lock_timeout, lockTimeout",
        "URL, url",
        "db:dorp, db:drop",
        "lock, lockTimeout",
        "serve, -",
        "x, -",
      })
  void findsTheNameThatWasMeant(String word, String meant) {
    assertThat(Suggestion.nearest(word, NAMES)).isEqualTo(meant);
  }
}

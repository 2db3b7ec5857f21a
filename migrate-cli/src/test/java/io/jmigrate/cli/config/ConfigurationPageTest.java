package io.jmigrate.cli.config;

import io.jmigrate.testing.pages.GeneratedPart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/configuration.md} is that of the keys. */
class ConfigurationPageTest {
  @Test
  void listsEveryKey() throws IOException {
    List<List<@Nullable String>> rows =
        ConfigKey.all().stream().map(ConfigurationPageTest::row).toList();

    new GeneratedPart("configuration.md", "keys")
        .mustBe(GeneratedPart.table(List.of("key", "option", "variable", "default", ""), rows));
  }

  private static List<@Nullable String> row(ConfigKey key) {
    return Arrays.asList(
        code(key.path()),
        code(key.option()),
        code(key.variable()),
        code(key.defaultValue()),
        key.help());
  }

  private static @Nullable String code(@Nullable String text) {
    return text == null ? null : "`" + text + "`";
  }
}

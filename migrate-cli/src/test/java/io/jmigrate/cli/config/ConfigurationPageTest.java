package io.jmigrate.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/configuration.md} is that of the keys; {@code -Dgolden=update}. */
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");
  private static final String START = "<!-- keys -->\n";
  private static final String END = "<!-- end of keys -->\n";

  @Test
  void listsEveryKey() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(START) + START.length();
    int end = page.indexOf(END);
    if ("update".equals(System.getProperty("golden"))) {
      page = page.substring(0, start) + table() + page.substring(end);
      Files.writeString(PAGE, page);
      end = page.indexOf(END);
    }

    assertThat(page.substring(start, end)).isEqualTo(table());
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| key | option | variable | default | |\n");
    table.append("|---|---|---|---|---|\n");
    for (ConfigKey key : ConfigKey.all()) {
      table.append("| ").append(code(key.path()));
      table.append(" | ").append(code(key.option()));
      table.append(" | ").append(code(key.variable()));
      table.append(" | ").append(code(key.defaultValue()));
      table.append(" | ").append(key.help()).append(" |\n");
    }
    return table.toString();
  }

  private static String code(@Nullable String text) {
    return text == null ? "" : "`" + text + "`";
  }
}

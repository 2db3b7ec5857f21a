package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code docs/model-changes.md} and the README show of models is what they are, and become.
 */
final class ModelsPage {
  private static final List<Path> PAGES =
      List.of(Path.of("../docs/model-changes.md"), Path.of("../README.md"));
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SQL =
      Pattern.compile("```sql\n(?!-- migrations/)(.*?)```", Pattern.DOTALL);

  private ModelsPage() {}

  /** Fails at the first block that is not in the models, or not in the migrations. */
  static void requireShownAsWritten(Path migrations, List<Path> changes) throws IOException {
    StringBuilder models = new StringBuilder();
    for (Path change : changes) {
      models.append(contents(change, ".java"));
    }
    String written = contents(migrations, ".up.sql");
    for (Path page : PAGES) {
      String text = Files.readString(page);
      assertThat(JAVA.matcher(text).results().map(block -> block.group(1)))
          .isNotEmpty()
          .allSatisfy(block -> assertThat(models.toString()).contains(block));
      assertThat(SQL.matcher(text).results().map(block -> block.group(1)))
          .isNotEmpty()
          .allSatisfy(block -> assertThat(written).contains(block));
    }
  }

  private static String contents(Path folder, String extension) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(extension)).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}

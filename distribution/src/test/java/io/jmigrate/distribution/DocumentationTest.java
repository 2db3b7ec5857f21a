package io.jmigrate.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages show is what happens: every {@code console} block is typed into a shell, in a
 * checkout of its own for each page, and must print what the page says, but for the seconds and the
 * lines about the configuration.
 */
@DisabledOnOs(OS.WINDOWS)
class DocumentationTest {
  /** Where the settings come from: said each time, shown on no page. */
  private static final Pattern SETTINGS =
      Pattern.compile("^(Loaded configuration file|Using environment) .*\n", Pattern.MULTILINE);

  private static final Pattern SECONDS = Pattern.compile("\\(\\d+\\.\\d{3}s\\)");

  private final Path folder;

  DocumentationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void prepareTheArchive() throws IOException, InterruptedException {
    Shell.in(Shell.distribution()).with("JMIGRATE_ARCHIVE", "here").run("bin/jmigrate --version");
  }

  static Stream<Path> pages() throws IOException {
    Path checkout = Shell.checkout();
    return Stream.concat(
            Stream.of(checkout.resolve("README.md")),
            Stream.concat(
                markdown(checkout.resolve("docs"), 1), markdown(checkout.resolve("samples"), 2)))
        .map(checkout::relativize);
  }

  private static Stream<Path> markdown(Path below, int depth) throws IOException {
    try (Stream<Path> paths = Files.walk(below, depth)) {
      return paths.filter(path -> path.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void showsWhatHappens(Path page) throws IOException, InterruptedException {
    Files.createSymbolicLink(
        folder.resolve("jmigrate"), Shell.distribution().resolve("bin/jmigrate"));
    for (String built : List.of("distribution", "model-processor")) {
      Files.createSymbolicLink(folder.resolve(built), Shell.checkout().resolve(built));
    }
    Shell.copy(Shell.checkout().resolve("samples"), folder.resolve("samples"), "data");
    String text = Files.readString(Shell.checkout().resolve(page));

    for (ConsoleExample example : ConsoleExample.in(text)) {
      Shell.Result result = Shell.in(folder).run(example.command());

      if (!example.silent()) {
        assertThat(comparable(result.output()))
            .as("%s, line %d: %s", page, example.line(), example.command())
            .isEqualTo(comparable(example.output()));
      }
      boolean mayFail = example.output().startsWith("ERROR: ");
      assertThat(result.exitCode() == 0)
          .as("%s, line %d, exit code %d: %s", page, example.line(), result.exitCode(), result)
          .isEqualTo(!mayFail);
    }
  }

  @Test
  void findsTheExamples() throws IOException {
    String readme = Files.readString(Shell.checkout().resolve("README.md"));

    assertThat(ConsoleExample.in(readme)).hasSizeGreaterThan(2);
  }

  @Test
  void linksToPagesThatExist() throws IOException {
    Pattern link = Pattern.compile("\\]\\(([^)#:]+)\\)");
    for (Path page : pages().toList()) {
      Path file = Shell.checkout().resolve(page);
      List<String> targets =
          link.matcher(Files.readString(file)).results().map(match -> match.group(1)).toList();
      for (String target : targets) {
        assertThat(file.resolveSibling(target)).as("a link in %s", page).exists();
      }
    }
  }

  @Test
  void findsEveryPageFromTheReadme() throws IOException {
    String readme = Files.readString(Shell.checkout().resolve("README.md"));

    assertThat(pages().filter(page -> page.startsWith("docs")))
        .isNotEmpty()
        .allMatch(page -> readme.contains("](" + page + ")"));
  }

  @Test
  void showsTheSamplesFilesAsTheyAre() throws IOException {
    String readme = Files.readString(Shell.checkout().resolve("README.md"));
    Pattern block = Pattern.compile("```sql\n-- (migrations/\\S+)\n(.*?)```", Pattern.DOTALL);

    List<String> shown =
        block
            .matcher(readme)
            .results()
            .map(match -> match.group(1) + "\n" + match.group(2))
            .toList();

    assertThat(shown).isNotEmpty();
    for (String each : shown) {
      String name = each.substring(0, each.indexOf('\n'));
      assertThat(Shell.checkout().resolve("samples/blog").resolve(name))
          .hasContent(each.substring(name.length() + 1));
    }
  }

  private static String comparable(String text) {
    return SECONDS.matcher(SETTINGS.matcher(text).replaceAll("")).replaceAll("(0.000s)");
  }
}

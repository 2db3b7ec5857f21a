package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code split/<database>/<case>.sql} comes apart as its {@code .golden} says; {@code
 * -Dgolden=update} rewrites those.
 */
class ScriptReaderGoldenTest {
  private static final Path CASES = Path.of("src/test/resources/split");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
      assertThat(found).isNotEmpty();
      return found.stream().map(CASES::relativize).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void splitsAsTheGoldenFileSays(Path relative) throws IOException {
    Path script = CASES.resolve(relative);
    Path golden = Path.of(script.toString().replaceFirst("sql$", "golden"));
    String split = split(script, Syntaxes.named(relative.getName(0).toString()));
    if (System.getProperty("golden", "").equals("update")) {
      Files.writeString(golden, split);
    }
    assertThat(split).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesOnlyDelimitersAndCommentsBetweenStatements(Path relative) throws IOException {
    String script = Files.readString(CASES.resolve(relative));
    SplittingLaw.check(script, Syntaxes.named(relative.getName(0).toString()));
  }

  private static String split(Path script, SqlSyntax syntax) throws IOException {
    return Pieces.withData(Files.readString(script), syntax).stream()
        .filter(found -> found.piece() instanceof SqlStatement)
        .map(ScriptReaderGoldenTest::shown)
        .collect(Collectors.joining("-- end --\n"));
  }

  private static String shown(Pieces.WithData found) {
    String text = ((SqlStatement) found.piece()).text() + "\n";
    return found.data() == null ? text : text + "-- data --\n" + found.data();
  }
}

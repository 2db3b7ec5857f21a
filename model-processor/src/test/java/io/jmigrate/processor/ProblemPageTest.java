package io.jmigrate.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.processor.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/model-errors.md} is that of the problems; {@code -Dgolden=update}. */
class ProblemPageTest {
  private static final Path PAGE = Path.of("../docs/model-errors.md");
  private static final String START = "<!-- problems -->\n";
  private static final String END = "<!-- end of problems -->\n";

  @Test
  void listsEveryProblem() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(START) + START.length());
    String after = page.substring(page.indexOf(END));
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, before + table() + after);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(before + table() + after);
  }

  @Test
  void givesEachProblemACodeOfItsOwn() {
    assertThat(Arrays.stream(Problem.values()).map(Problem::code)).doesNotHaveDuplicates();
  }

  private static String table() {
    return Arrays.stream(Problem.values())
        .map(each -> "| " + each.code() + " | " + each.meaning() + " | " + each.remedy() + " |\n")
        .collect(
            Collectors.joining("", "| code | what is wrong | what to do |\n|---|---|---|\n", ""));
  }
}

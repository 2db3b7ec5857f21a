package io.jmigrate.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.processor.problem.Problem;
import io.jmigrate.testing.pages.GeneratedPart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/model-errors.md} is that of the problems. */
class ProblemPageTest {
  @Test
  void listsEveryProblem() throws IOException {
    List<List<String>> rows =
        Arrays.stream(Problem.values())
            .map(each -> List.of(each.code(), each.meaning(), each.remedy()))
            .toList();

    new GeneratedPart("model-errors.md", "problems")
        .mustBe(GeneratedPart.table(List.of("code", "what is wrong", "what to do"), rows));
  }

  @Test
  void givesEachProblemACodeOfItsOwn() {
    assertThat(Arrays.stream(Problem.values()).map(Problem::code)).doesNotHaveDuplicates();
  }
}

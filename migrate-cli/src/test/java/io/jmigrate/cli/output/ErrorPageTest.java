package io.jmigrate.cli.output;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.testing.pages.GeneratedPart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/errors.md} are those of the codes. */
class ErrorPageTest {
  @Test
  void listsEveryExitCode() throws IOException {
    List<List<String>> rows =
        Arrays.stream(ExitCode.values())
            .map(code -> List.of(String.valueOf(code.number()), code.meaning()))
            .toList();

    new GeneratedPart("errors.md", "exit codes")
        .mustBe(GeneratedPart.table(List.of("exit code", "means"), rows));
  }

  @Test
  void listsEveryErrorCode() throws IOException {
    List<List<String>> rows =
        Arrays.stream(ErrorCode.values())
            .map(
                code ->
                    List.of(
                        "`" + code.name() + "`",
                        String.valueOf(ExitCode.of(code).number()),
                        code.meaning(),
                        code.remedy()))
            .toList();

    new GeneratedPart("errors.md", "error codes")
        .mustBe(
            GeneratedPart.table(List.of("code", "exit code", "what is wrong", "what to do"), rows));
  }
}

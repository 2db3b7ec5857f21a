package io.jmigrate.cli.check;

import io.jmigrate.testing.pages.GeneratedPart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/ci.md} is that of the rules. */
class RulePageTest {
  @Test
  void listsEveryRule() throws IOException {
    List<List<String>> rows =
        Arrays.stream(Rule.values())
            .map(
                rule ->
                    List.of(
                        "`" + rule.code() + "`",
                        exitCode(rule),
                        rule.title() + ".",
                        rule.help().replace("<", "&lt;")))
            .toList();

    new GeneratedPart("ci.md", "rules")
        .mustBe(
            GeneratedPart.table(
                List.of("code", "exit code", "what is wrong", "why, and what to do"), rows));
  }

  private static String exitCode(Rule rule) {
    if (!rule.error()) {
      return "0";
    }
    return rule.stopsRuns() ? "1" : "3";
  }
}

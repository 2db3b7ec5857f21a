package io.jmigrate.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes down. */
class PageTest {
  @Test
  void replacesTheSectionsOfItsPartsAndKeepsTheOthers(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), "# Page\n\nIntroduction.\n");
    Page page = new Page(file);
    page.write(Map.of("start", "## Start\n\nold"));
    page.write(Map.of("apply", "## Apply"));

    page.write(Map.of("start", "## Start\n\nnew"));

    assertThat(file)
        .content()
        .isEqualTo(
            """
            # Page

            Introduction.

            <!-- part: start -->

            ## Start

            new

            <!-- part: apply -->

            ## Apply
            """);
  }

  @Test
  void saysHowABudgetWasKeptAndWhyItWasMissed() {
    Results results = new Results("psql");
    results.add("psql", "apply", new Measurement(1, 10));
    results.add("jmigrate", "apply", new Measurement(1.5, 60));
    Properties reasons = new Properties();
    reasons.setProperty("apply", "the JVM starts.");

    assertThat(
            Budget.times("apply", "jmigrate", "apply", 1.2, "psql")
                .verdict(results, new Reasons(reasons)))
        .isEqualTo(
            "| jmigrate: apply | 1.2 × psql = 1.20 s | 1.50 s | 1.25 | missed: the JVM starts. |");
    assertThat(
            Budget.seconds("apply", "jmigrate", "apply", 2).verdict(results, new Reasons(reasons)))
        .isEqualTo("| jmigrate: apply | 2.00 s | 1.50 s | 0.75 | kept |");
  }
}

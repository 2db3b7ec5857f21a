package io.jmigrate.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Schema pairs of other tools' test suites keep the law. Those known not to are listed in {@code
 * ledger-<database>.txt}; one that turns green must be taken off it. {@code -Djmigrate.cases=regex}
 * picks cases by id.
 */
@EnabledIfSystemProperty(named = "jmigrate.corpus", matches = ".+")
class DiffCorpusTest {
  @Tag("acceptance")
  @ParameterizedTest
  @CsvSource({
    "H2, h2_cases",
    "POSTGRESQL_15, pg_apgdiff",
    "POSTGRESQL_15, pg_bytebase",
    "POSTGRESQL_15, pg_migra",
    "POSTGRESQL_15, pg_pgcodekeeper",
    "POSTGRESQL_15, pg_pgdelta",
    "POSTGRESQL_15, pg_pgschema",
    "POSTGRESQL_15, pg_sqldef",
    "POSTGRESQL_15, pg_stripe",
    "MYSQL, my_atlas",
    "MYSQL, my_ghost_alter_with_data",
    "MYSQL, my_mysqldiff",
    "MYSQL, my_schemalex",
    "MYSQL, my_spirit",
    "MYSQL, my_sqldef",
    "MYSQL, my_vitess",
    "MARIADB, my_atlas",
    "MARIADB, my_ghost_alter_with_data",
    "MARIADB, my_mysqldiff",
    "MARIADB, my_schemalex",
    "MARIADB, my_spirit",
    "MARIADB, my_sqldef",
    "MARIADB, my_vitess"
  })
  void allKeepTheLaw(TestDatabase database, String file) {
    judge(database, file, cases(file));
  }

  private static List<DiffCase> cases(String file) {
    Path folder = Path.of(Objects.requireNonNull(System.getProperty("jmigrate.corpus")), "diff");
    String wanted = System.getProperty("jmigrate.cases", ".*");
    return DiffCase.read(folder.resolve(file + ".jsonl")).stream()
        .filter(diffCase -> diffCase.id().matches(wanted))
        .toList();
  }

  private static void judge(TestDatabase database, String file, List<DiffCase> cases) {
    database.assumeAvailable();
    DiffLaw law = new DiffLaw(database);
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (DiffCase diffCase : cases) {
      verdicts.put(diffCase.id(), law.judge(diffCase));
      DiffCase reversed = diffCase.reversed();
      verdicts.put(reversed.id(), law.judge(reversed));
    }
    report(database, file, verdicts);
    List<String> red = new ArrayList<>();
    verdicts.forEach(
        (id, verdict) -> {
          if (verdict.kind() == Verdict.Kind.FAILED || verdict.kind() == Verdict.Kind.WRONG) {
            red.add(id);
          }
        });
    List<String> known = ledger(database).stream().filter(verdicts::containsKey).sorted().toList();
    assertThat(red).as("cases that break the law, and the ledger").isEqualTo(known);
  }

  /** A table of results and the reason of each that did not pass, under target/. */
  private static void report(TestDatabase database, String file, Map<String, Verdict> verdicts) {
    Map<Verdict.Kind, Integer> counts = new EnumMap<>(Verdict.Kind.class);
    StringBuilder text = new StringBuilder();
    verdicts.forEach(
        (id, verdict) -> {
          counts.merge(verdict.kind(), 1, Integer::sum);
          text.append(verdict.kind()).append('\t').append(id).append('\t');
          text.append(verdict.reason()).append('\n');
        });
    try {
      Path folder = Files.createDirectories(Path.of("target", "diff-corpus"));
      Files.writeString(
          folder.resolve(database.name().toLowerCase(java.util.Locale.ROOT) + "-" + file + ".txt"),
          counts + "\n" + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> ledger(TestDatabase database) {
    String name = "ledger-" + database.name().toLowerCase(java.util.Locale.ROOT) + ".txt";
    try (InputStream lines = DiffCorpusTest.class.getResourceAsStream(name)) {
      return lines == null
          ? List.of()
          : new String(lines.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

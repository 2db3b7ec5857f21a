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
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schema pairs of other tools' test suites keep the law: a sample in every build, all of them under
 * {@code -Pacceptance}. Those known not to are listed in {@code ledger-<database>.txt}; one that
 * turns green must be taken off it. {@code -Djmigrate.cases=regex} picks cases by id.
 */
@EnabledIfSystemProperty(named = "jmigrate.corpus", matches = ".+")
class DiffCorpusTest {
  private static final long SEED = 20260101;

  /** One case in so many is in the sample, two of each file at least. */
  private static final int SAMPLED = 80;

  @ParameterizedTest
  @MethodSource("files")
  void aSampleKeepsTheLaw(TestDatabase database, String file) {
    List<DiffCase> all = new ArrayList<>(cases(file));
    Collections.shuffle(all, new Random(SEED));
    int size = Math.min(Math.max(2, all.size() / SAMPLED), all.size());
    requireLedger(database, judge(database, all.subList(0, size)));
  }

  @Tag("acceptance")
  @ParameterizedTest
  @MethodSource("files")
  void allKeepTheLaw(TestDatabase database, String file) {
    Map<String, Verdict> verdicts = judge(database, cases(file));
    report(database, file, verdicts);
    requireLedger(database, verdicts);
  }

  /** Each file with each database it is for. */
  static Stream<Arguments> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      List<String> names =
          files.map(file -> file.getFileName().toString().replace(".jsonl", "")).sorted().toList();
      return names.stream()
          .flatMap(name -> databases(name).map(database -> Arguments.of(database, name)));
    }
  }

  private static Stream<TestDatabase> databases(String file) {
    return file.startsWith("pg_")
        ? Stream.of(TestDatabase.POSTGRESQL_15)
        : file.startsWith("my_")
            ? Stream.of(TestDatabase.MYSQL, TestDatabase.MARIADB)
            : Stream.of(TestDatabase.H2);
  }

  private static Path folder() {
    return Path.of(Objects.requireNonNull(System.getProperty("jmigrate.corpus")), "diff");
  }

  private static List<DiffCase> cases(String file) {
    String wanted = System.getProperty("jmigrate.cases", ".*");
    return DiffCase.read(folder().resolve(file + ".jsonl")).stream()
        .filter(diffCase -> diffCase.id().matches(wanted))
        .toList();
  }

  private static Map<String, Verdict> judge(TestDatabase database, List<DiffCase> cases) {
    database.assumeAvailable();
    DiffLaw law = new DiffLaw(database);
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (DiffCase diffCase : cases) {
      verdicts.put(diffCase.id(), law.judge(diffCase));
      DiffCase reversed = diffCase.reversed();
      verdicts.put(reversed.id(), law.judge(reversed));
    }
    return verdicts;
  }

  private static void requireLedger(TestDatabase database, Map<String, Verdict> verdicts) {
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
          folder.resolve(database.name().toLowerCase(Locale.ROOT) + "-" + file + ".txt"),
          counts + "\n" + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> ledger(TestDatabase database) {
    String name = "ledger-" + database.name().toLowerCase(Locale.ROOT) + ".txt";
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

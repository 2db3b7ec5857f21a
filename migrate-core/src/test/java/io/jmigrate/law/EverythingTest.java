package io.jmigrate.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.law.Everything.Coverage;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One of everything comes by a dump, and comes and goes by the law; and {@code docs/diff.md} has
 * the matrix of it. {@code -Dgolden=update} writes that.
 */
class EverythingTest {
  private static final Path PAGE = Path.of("../docs/diff.md");
  private static final String START = "<!-- what is compared: written by a test -->\n";
  private static final String END = "<!-- end -->\n";

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL_15", "MYSQL", "MARIADB"})
  void comesBackFromADump(TestDatabase database) throws SQLException, IOException {
    database.assumeAvailable();
    try (TestSide original = TestSide.open(database, "")) {
      original.load(List.of(Everything.of(database).changed()));

      assertThat(new RoundTrip(original).judge()).isEqualTo(Verdict.PASSED);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL_15", "MYSQL", "MARIADB"})
  void comesAndGoes(TestDatabase database) {
    database.assumeAvailable();
    DiffCase all =
        new DiffCase(
            "everything", List.of(), List.of(Everything.of(database).changed()), List.of(), "");

    assertThat(new DiffLaw(database).judge(all)).isEqualTo(Verdict.PASSED);
  }

  @Test
  void theMatrixSaysWhatIsCompared() throws SQLException, IOException {
    List<Map<String, Coverage>> databases = new ArrayList<>();
    for (TestDatabase database :
        List.of(
            TestDatabase.POSTGRESQL_15,
            TestDatabase.MYSQL,
            TestDatabase.MARIADB,
            TestDatabase.H2)) {
      database.assumeAvailable();
      try (TestSide side = TestSide.open(database, "")) {
        Everything script = Everything.of(database);
        side.load(List.of(script.changed(), script.named()));
        databases.add(Everything.kinds(side.read()));
      }
    }
    String page = Files.readString(PAGE);
    int start = page.indexOf(START) + START.length();
    int end = page.indexOf(END, start);
    String matrix = matrix(databases);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page.substring(0, start) + matrix + page.substring(end));
    } else {
      assertThat(page.substring(start, end)).isEqualTo(matrix);
    }
  }

  private static String matrix(List<Map<String, Coverage>> databases) {
    TreeSet<String> kinds = new TreeSet<>();
    databases.forEach(database -> kinds.addAll(database.keySet()));
    Map<String, String> rows = new TreeMap<>();
    for (String kind : kinds) {
      List<Coverage> cells = databases.stream().map(database -> database.get(kind)).toList();
      String row =
          cells.stream()
              .map(cell -> cell == null ? "–" : cell == Coverage.YES ? "yes" : "named")
              .collect(Collectors.joining(" | "));
      rows.put(
          (cells.contains(Coverage.YES) ? "a" : "b") + kind, "| " + kind + " | " + row + " |\n");
    }
    return "| | PostgreSQL | MySQL | MariaDB | H2 |\n|---|---|---|---|---|\n"
        + String.join("", rows.values());
  }
}

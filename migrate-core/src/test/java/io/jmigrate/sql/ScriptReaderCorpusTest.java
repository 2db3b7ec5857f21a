package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts of other projects come apart as theirs do; the corpus is given from outside. */
@EnabledIfSystemProperty(named = "jmigrate.corpus", matches = ".+")
class ScriptReaderCorpusTest {
  /** What these ask for is another product's own language. */
  private static final Map<String, String> OF_OTHER_PRODUCTS =
      Map.of(
          "atlas-lex/lex/19_ms_gocmd.sql", "GO ends a batch in T-SQL",
          "atlas-lex/lexbegintry/1.sql", "BEGIN TRY blocks of T-SQL",
          "atlas-lex/lex/3_delimiter.sql", "the directive atlas:delimiter",
          "atlas-lex/lex/5_delimiter.sql", "the directive atlas:delimiter",
          "goose/test09", "the directive +goose StatementBegin");

  @ParameterizedTest
  @MethodSource("migrations")
  void splitsRealMigrations(Path script) throws IOException {
    String set = script.getName(script.getNameCount() - 3).toString();
    List<String> syntaxes =
        set.endsWith("-mysql") ? List.of("mysql", "mariadb") : List.of("postgres");
    String text = Files.readString(script);
    for (String syntax : syntaxes) {
      SplittingLaw.check(text, Syntaxes.named(syntax));
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void splitsDumpsOfRealSchemas(Path script, String syntax) throws IOException {
    String text = Files.readString(script);
    assertThat(Pieces.statements(text, Syntaxes.named(syntax))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void splitsAsOtherSplittersDo(String id, String script, List<String> expected) {
    String syntax = id.equals("goose/test01") ? "postgres" : "mysql";
    assertThat(normalized(Pieces.texts(script, Syntaxes.named(syntax))))
        .isEqualTo(normalized(expected));
  }

  /** Other tools keep the delimiter; jmigrate does not. */
  private static List<String> normalized(List<String> statements) {
    return statements.stream().map(text -> text.strip().replaceFirst("\\s*;$", "")).toList();
  }

  static Stream<Arguments> schemas() throws IOException {
    Path corpus = Path.of(System.getProperty("jmigrate.corpus"), "schemas");
    try (Stream<Path> files = Files.list(corpus)) {
      return files
          .map(file -> Arguments.of(file, databaseOf(file.getFileName().toString())))
          .toList()
          .stream();
    }
  }

  private static String databaseOf(String file) {
    String database = file.substring(file.lastIndexOf('-') + 1, file.lastIndexOf('.'));
    return database.equals("postgresql") ? "postgres" : database;
  }

  static List<Arguments> cases() throws IOException {
    Path corpus = Path.of(System.getProperty("jmigrate.corpus"), "splitter");
    List<Arguments> cases = new ArrayList<>();
    Set<String> left = new HashSet<>(OF_OTHER_PRODUCTS.keySet());
    for (String line : Files.readAllLines(corpus.resolve("splitter_cases.jsonl"))) {
      Map<String, Object> found = JSON.std.mapFrom(line);
      String id = String.valueOf(found.get("id"));
      if (!left.remove(id)) {
        cases.add(Arguments.of(id, found.get("input"), expected(found)));
      }
    }
    assertThat(left).isEmpty();
    assertThat(cases).isNotEmpty();
    return cases;
  }

  private static List<String> expected(Map<String, Object> found) {
    if (found.get("statements") instanceof List<?> statements) {
      return statements.stream().map(String::valueOf).toList();
    }
    return List.of(String.valueOf(found.get("golden")).split("-- end --"));
  }

  static List<Path> migrations() throws IOException {
    try (Stream<Path> files =
        Files.walk(Path.of(System.getProperty("jmigrate.corpus"), "migrations"))) {
      List<Path> scripts =
          files
              .filter(file -> file.toString().matches(".*/migrations/[^/]+[.]sql"))
              .sorted()
              .toList();
      assertThat(scripts).hasSizeGreaterThan(100);
      return scripts;
    }
  }
}

package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Statements put together to a script, with anything between them, come apart again. */
class ScriptReaderPropertyTest {
  private static final List<String> ANYWHERE =
      List.of(
          "SELECT 1",
          "SELECT 'a;''b', \"c;d\" FROM t",
          "INSERT INTO t (a, b) VALUES (1, 'x'), (-2.5e-3, NULL)",
          "CREATE TABLE t (a INT DEFAULT (1) /* ; */, b VARCHAR(10))",
          "SELECT CASE WHEN a THEN 1 ELSE 2 END -- ; '\n FROM t",
          "BEGIN",
          "COMMIT",
          "UPDATE t SET a = a-1, b=b||'--' WHERE c<>-1");

  private static final List<String> COMPOUND =
      List.of(
          "CREATE PROCEDURE p(a INT) BEGIN IF a THEN SELECT 1; ELSE SELECT IF(1, 2, 3); END IF; END",
          "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.end = 1; END",
          "CREATE FUNCTION f() RETURNS INT RETURN CASE WHEN 1 THEN 2 END",
          "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO WHILE @a DO SET @a = 'x\\';'; END WHILE",
          "/*!50003 CREATE*/ /*!50003 TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN DO 1; END */",
          "SELECT `a;``b`, \"it's\\\";\", 'it''s' # ; '\n , 1");

  private static final Map<String, List<String>> STATEMENTS =
      Map.of(
          "postgres",
          List.of(
              "SELECT $$;'$$, $a$;$$;$a$, a$b FROM \"t;\"",
              "SELECT E'\\';', '\\', U&'\\0061;'",
              "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE a WHEN 1 THEN 2 END; END",
              "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)",
              "DO $$ BEGIN COMMIT; END $$",
              "SELECT 1 /* /* ; */ ; */ + 2"),
          "h2",
          List.of(
              "CREATE ALIAS a AS $$ int a() { return 1; } $$",
              "SELECT 1 // ; '\n + 2",
              "SELECT '\\', `a;b` /* /* ; */ ; */ , 1"),
          "mysql",
          COMPOUND,
          "mariadb",
          COMPOUND);

  private static final Map<String, List<String>> BETWEEN =
      Map.of(
          "postgres", List.of("/* a /* b; */ ' */", "-- c; '\n"),
          "h2", List.of("/* a /* b; */ ' */", "-- c; '\n", "// d; '\n"),
          "mysql", List.of("/* a; ' */", "-- c; '\n", "# d; '\n"),
          "mariadb", List.of("/* a; ' */", "-- c; '\n", "# d; '\n"));

  /** A script, the statements in it, and the same statements with other things between them. */
  record Case(String syntax, List<String> statements, String script, String otherScript) {}

  @Property
  void givesTheStatementsBack(@ForAll("cases") Case drawn) {
    assertThat(Pieces.texts(drawn.script(), Syntaxes.named(drawn.syntax())))
        .isEqualTo(drawn.statements());
  }

  @Property
  void leavesOnlyCommentsAndDelimitersBetween(@ForAll("cases") Case drawn) {
    SplittingLaw.check(drawn.script(), Syntaxes.named(drawn.syntax()));
  }

  @Property
  void tokensDoNotDependOnWhatStandsBetween(@ForAll("cases") Case drawn) {
    SqlSyntax syntax = Syntaxes.named(drawn.syntax());
    assertThat(Pieces.tokens(drawn.script(), syntax))
        .isEqualTo(Pieces.tokens(drawn.otherScript(), syntax))
        .isNotEqualTo(Pieces.tokens(drawn.script() + " ; SELECT 2", syntax));
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(Syntaxes.BY_NAME.keySet()).flatMap(ScriptReaderPropertyTest::cases);
  }

  private static Arbitrary<Case> cases(String syntax) {
    Arbitrary<String> statement =
        Arbitraries.oneOf(
            Arbitraries.of(ANYWHERE), Arbitraries.of(STATEMENTS.getOrDefault(syntax, List.of())));
    Arbitrary<String> between =
        Arbitraries.oneOf(
                Arbitraries.of(" ", "\n", "\r\n", "\t", "\r"),
                Arbitraries.of(BETWEEN.getOrDefault(syntax, List.of())))
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(parts -> "\n" + String.join("", parts));
    Arbitrary<List<Tuple2<String, String>>> gaps =
        Combinators.combine(between, between).as(Tuple::of).list().ofMinSize(1).ofMaxSize(8);
    return Combinators.combine(statement.list().ofMinSize(1).ofMaxSize(8), gaps)
        .as(
            (statements, between2) ->
                new Case(
                    syntax,
                    statements,
                    script(statements, between2, Tuple2::get1),
                    script(statements, between2, Tuple2::get2)));
  }

  private static String script(
      List<String> statements,
      List<Tuple2<String, String>> gaps,
      Function<Tuple2<String, String>, String> choice) {
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < statements.size(); i++) {
      String gap = choice.apply(gaps.get(i % gaps.size()));
      script.append(gap).append(statements.get(i)).append(gap).append(';').append(gap);
    }
    return script.toString();
  }
}

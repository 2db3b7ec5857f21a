package io.jmigrate.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.Downs;
import io.jmigrate.Jmigrate;
import io.jmigrate.run.VerifyListener;
import io.jmigrate.run.VerifyReport;
import io.jmigrate.run.VerifyRequest;
import io.jmigrate.run.VerifyResult.Verdict;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of real projects' folders, verifying names exactly the downs that are known not to restore. */
@EnabledIfSystemProperty(named = "jmigrate.corpus", matches = ".+")
class CorpusVerifyTest {
  record Case(
      String set, TestDatabase database, List<String> differ, List<String> fail, int oneWay) {
    @Override
    public String toString() {
      return set + " on " + database.product();
    }
  }

  static Stream<Case> cases() {
    List<String> authelia =
        List.of(
            "WebAuthnKIDLength",
            "ConsistencyFixes",
            "JWTProfileAccessToken",
            "WebAuthnMultiCookieDomain");
    return Stream.of(
            List.of(TestDatabase.POSTGRESQL_15, TestDatabase.POSTGRESQL).stream()
                .flatMap(
                    database ->
                        Stream.of(
                            new Case(
                                "authelia-postgresql", database, authelia, List.of("WebAuthn"), 0),
                            new Case(
                                "lakefs-postgresql",
                                database,
                                List.of("parade", "export_repair", "oidc_user"),
                                List.of(),
                                5),
                            new Case(
                                "supabase-auth-postgresql", database, List.of(), List.of(), 70),
                            new Case("conductor-postgresql", database, List.of(), List.of(), 8))),
            Stream.of(
                // what differs between dumps by the database's own program, each down behind its up
                new Case(
                    "authelia-mysql",
                    TestDatabase.MYSQL,
                    List.of("ConsistencyFixes", "JWTProfileAccessToken", "MySQLCachedValueType"),
                    List.of("WebAuthnMultiCookieDomain"),
                    0),
                new Case(
                    "authelia-mysql",
                    TestDatabase.MARIADB,
                    List.of(
                        "ConsistencyFixes",
                        "JWTProfileAccessToken",
                        "WebAuthnMultiCookieDomain",
                        "MySQLCachedValueType"),
                    List.of(),
                    0),
                new Case("conductor-mysql", TestDatabase.MYSQL, List.of(), List.of(), 8),
                new Case("conductor-mysql", TestDatabase.MARIADB, List.of(), List.of(), 8)))
        .flatMap(all -> all);
  }

  /** One of each product. */
  static Stream<Case> sample() {
    return cases()
        .filter(
            on ->
                on.toString().equals("lakefs-postgresql on PostgreSQL 18")
                    || on.set.equals("authelia-mysql"));
  }

  @ParameterizedTest
  @MethodSource("sample")
  void namesTheDownsOfASampleThatDoNotRestore(Case on) {
    verify(on);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @MethodSource("cases")
  void namesTheDownsThatDoNotRestore(Case on) {
    verify(on);
  }

  private static void verify(Case on) {
    DatabaseUrl url = on.database.createDatabase();
    Path folder =
        Path.of(System.getProperty("jmigrate.corpus"), "migrations", on.set, "migrations");
    // its migrations expect the schema of the product to be there and first
    String schema = on.set.startsWith("supabase") ? "auth" : null;
    Jmigrate jmigrate =
        Jmigrate.of(url.url(), url.user(), url.password())
            .locations(folder.toString())
            .schema(schema);

    VerifyReport report =
        Downs.verify(jmigrate, new VerifyRequest(true, List.of()), null, VerifyListener.SILENT);

    assertThat(names(report, Verdict.DIFFERS)).containsExactlyInAnyOrderElementsOf(on.differ);
    assertThat(names(report, Verdict.DOWN_FAILED)).containsExactlyElementsOf(on.fail);
    assertThat(names(report, Verdict.WITHOUT_DOWN)).hasSize(on.oneWay);
    assertThat(names(report, Verdict.UP_AGAIN_FAILED, Verdict.UP_FAILED)).isEmpty();
  }

  /** What the migrations are called, without their versions. */
  private static List<String> names(VerifyReport report, Verdict... verdicts) {
    return report.results().stream()
        .filter(result -> Arrays.asList(verdicts).contains(result.verdict()))
        .map(result -> result.name().replaceFirst("^V?[0-9.]+_+", ""))
        .toList();
  }
}

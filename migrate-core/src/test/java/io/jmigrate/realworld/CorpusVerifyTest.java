package io.jmigrate.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.Downs;
import io.jmigrate.Jmigrate;
import io.jmigrate.dialect.CatalogDifference;
import io.jmigrate.run.VerifyListener;
import io.jmigrate.run.VerifyReport;
import io.jmigrate.run.VerifyRequest;
import io.jmigrate.run.VerifyResult;
import io.jmigrate.run.VerifyResult.Verdict;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of real projects' folders, verifying names exactly the downs that are known not to restore, and
 * what is another afterwards: what differs between dumps by the database's own program, each down
 * behind its up.
 */
@EnabledIfSystemProperty(named = "jmigrate.corpus", matches = ".+")
class CorpusVerifyTest {
  private static final List<String> AUTHELIA_POSTGRESQL =
      List.of(
          "WebAuthnKIDLength: sequence webauthn_devices_id_seq, sequence webauthn_devices_id_seq1,"
              + " table webauthn_devices",
          "ConsistencyFixes: sequence totp_configurations_id_seq, sequence u2f_devices_id_seq,"
              + " table _bkp_up_v0002_totp_configurations, table _bkp_up_v0002_u2f_devices,"
              + " table totp_configurations, table webauthn_devices",
          "JWTProfileAccessToken: table oauth2_access_token_session",
          "WebAuthnMultiCookieDomain: sequence webauthn_devices_id_seq,"
              + " sequence webauthn_devices_id_seq1, table webauthn_devices");
  private static final List<String> LAKEFS_POSTGRESQL =
      List.of(
          "parade: extension pgcrypto",
          "export_repair: enum catalog_branch_export_status",
          "oidc_user: table auth_users");
  private static final List<String> AUTHELIA_MYSQL =
      List.of(
          "ConsistencyFixes: table _bkp_UP_V0002_totp_configurations,"
              + " table _bkp_UP_V0002_u2f_devices",
          "JWTProfileAccessToken: table oauth2_access_token_session",
          "MySQLCachedValueType: table cached_data");
  private static final String MULTI_COOKIE = "WebAuthnMultiCookieDomain";

  /**
   * A folder on a database.
   *
   * @param differ the downs that leave something else, and of which objects
   * @param fail those that the database refuses
   * @param oneWay how many have none
   */
  record Case(
      String set, TestDatabase database, List<String> differ, List<String> fail, int oneWay) {
    @Override
    public String toString() {
      return set + " on " + database.product();
    }
  }

  static Stream<Case> cases() {
    return Stream.concat(
        Stream.of(TestDatabase.POSTGRESQL_15, TestDatabase.POSTGRESQL)
            .flatMap(CorpusVerifyTest::onPostgres),
        Stream.of(
            new Case(
                "authelia-mysql", TestDatabase.MYSQL, AUTHELIA_MYSQL, List.of(MULTI_COOKIE), 0),
            new Case(
                "authelia-mysql",
                TestDatabase.MARIADB,
                Stream.concat(
                        AUTHELIA_MYSQL.stream(),
                        Stream.of(MULTI_COOKIE + ": table webauthn_devices"))
                    .toList(),
                List.of(),
                0),
            new Case("conductor-mysql", TestDatabase.MYSQL, List.of(), List.of(), 8),
            new Case("conductor-mysql", TestDatabase.MARIADB, List.of(), List.of(), 8)));
  }

  private static Stream<Case> onPostgres(TestDatabase database) {
    return Stream.of(
        new Case("authelia-postgresql", database, AUTHELIA_POSTGRESQL, List.of("WebAuthn"), 0),
        new Case("lakefs-postgresql", database, LAKEFS_POSTGRESQL, List.of(), 5),
        new Case("supabase-auth-postgresql", database, List.of(), List.of(), 70),
        new Case("conductor-postgresql", database, List.of(), List.of(), 8));
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

    assertThat(differing(report)).containsExactlyInAnyOrderElementsOf(on.differ);
    assertThat(names(report, Verdict.DOWN_FAILED)).containsExactlyElementsOf(on.fail);
    assertThat(names(report, Verdict.WITHOUT_DOWN)).hasSize(on.oneWay);
    assertThat(names(report, Verdict.UP_AGAIN_FAILED, Verdict.UP_FAILED)).isEmpty();
  }

  /** The migrations, each with the objects that are others after its down. */
  private static List<String> differing(VerifyReport report) {
    return report.results().stream()
        .filter(result -> result.verdict() == Verdict.DIFFERS)
        .map(
            result ->
                name(result)
                    + result.differences().stream()
                        .map(CatalogDifference::object)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ", ": ", "")))
        .toList();
  }

  /** What the migrations are called. */
  private static List<String> names(VerifyReport report, Verdict... verdicts) {
    return report.results().stream()
        .filter(result -> Arrays.asList(verdicts).contains(result.verdict()))
        .map(CorpusVerifyTest::name)
        .toList();
  }

  private static String name(VerifyResult result) {
    return result.name().replaceFirst("^V?[0-9.]+_+", "");
  }
}

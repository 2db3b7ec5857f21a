package io.jmigrate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import io.jmigrate.Jmigrate;
import io.jmigrate.check.ModelVerification.Evidence;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.model.FoundModel;
import io.jmigrate.model.FragmentJson;
import io.jmigrate.model.ModelClassPath;
import io.jmigrate.model.ModelFingerprint;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.run.UndoRequest;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models and the databases that they are held against. */
class ModelVerificationTest {
  private static final Path MODELS = Path.of("src/test/resources/io/jmigrate/model/models");
  private static final List<TestDatabase> PRODUCTS =
      List.of(TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MYSQL, TestDatabase.MARIADB);

  @TempDir Path migrations;

  private DatabaseUrl database = new DatabaseUrl("", "", "", "");

  static List<Arguments> everyModelOnEveryDatabase() throws IOException {
    try (Stream<Path> folders = Files.list(MODELS)) {
      return folders
          .sorted()
          .flatMap(
              folder ->
                  PRODUCTS.stream()
                      .map(kind -> Arguments.of(folder.getFileName().toString(), kind)))
          .toList();
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("everyModelOnEveryDatabase")
  void findsAllThatItsOwnSchemaHas(String models, TestDatabase kind) throws IOException {
    migrated(models, kind, "");

    ModelVerification result = jmigrate().verifyModels(models(models));

    assertThat(result.differences()).isEmpty();
    assertThat(result.evidence()).isEqualTo(Evidence.CATALOG);
    assertThat(result.applied()).isNull();
  }

  @ParameterizedTest
  @MethodSource("products")
  void believesTheHistoryWhereTheLastMigrationBroughtTheModels(TestDatabase kind)
      throws IOException, SQLException {
    List<FoundModel> blog = models("blog");
    migrated("blog", kind, "-- jmigrate: models " + ModelFingerprint.ofAll(blog) + "\n");

    assertThat(jmigrate().verifyModels(blog).evidence()).isEqualTo(Evidence.HISTORY);
    assertThat(jmigrate().verifyModels(blog).orThrow().described())
        .isEqualTo(
            "The database has what 5 models need: the migration applied last was generated from"
                + " them.");

    Files.writeString(migrations.resolve("2_more.up.sql"), "CREATE TABLE more (id INT);");
    Files.writeString(migrations.resolve("2_more.down.sql"), "DROP TABLE more;");
    jmigrate().migrate();
    assertThat(jmigrate().verifyModels(blog).evidence()).isEqualTo(Evidence.CATALOG);
    assertThat(jmigrate().verifyModels(blog).matches()).isTrue();

    jmigrate().undo(UndoRequest.LAST);
    assertThat(jmigrate().verifyModels(blog).evidence()).isEqualTo(Evidence.HISTORY);
  }

  @ParameterizedTest
  @MethodSource("products")
  void isContentWithTheNextVersionsDatabase(TestDatabase kind) throws IOException, SQLException {
    migrated("blog", kind, "");
    Files.writeString(
        migrations.resolve("2_more.up.sql"),
        """
        -- jmigrate: models 0123456789abcdef
        ALTER TABLE posts ADD COLUMN subtitle VARCHAR(80);
        ALTER TABLE posts ADD COLUMN likes INT DEFAULT 0 NOT NULL;
        CREATE TABLE more (id INT);
        """);
    jmigrate().migrate();

    ModelVerification result = jmigrate().verifyModels(models("blog"));

    assertThat(result.matches()).isTrue();
    assertThat(result.described()).contains("column by column").contains("generated from others");
  }

  static List<TestDatabase> products() {
    return PRODUCTS;
  }

  static List<Arguments> mutations() {
    List<Arguments> cases = new ArrayList<>();
    for (TestDatabase kind : PRODUCTS) {
      cases.add(
          Arguments.of(
              kind,
              "ALTER TABLE posts DROP COLUMN body",
              "MISSING_COLUMN blog.Post.body: posts.body is missing"));
      cases.add(
          Arguments.of(
              kind,
              "ALTER TABLE posts ADD COLUMN legacy INT NOT NULL",
              "UNKNOWN_REQUIRED blog.Post: posts.legacy is NOT NULL without a default, and no"
                  + " property fills it: no row can be inserted"));
      cases.add(
          Arguments.of(
              kind,
              "ALTER TABLE posts DROP COLUMN title;"
                  + "ALTER TABLE posts ADD COLUMN title VARCHAR(200)",
              "NULLABLE blog.Post.title: posts.title may be null, which the model does not"
                  + " expect"));
      cases.add(
          Arguments.of(
              kind,
              "ALTER TABLE posts DROP COLUMN body; ALTER TABLE posts ADD COLUMN body INT NOT NULL",
              "TYPE blog.Post.body: posts.body is int"));
      cases.add(
          Arguments.of(
              kind,
              "ALTER TABLE posts DROP COLUMN title;"
                  + "ALTER TABLE posts ADD COLUMN title VARCHAR(199) NOT NULL",
              "TYPE blog.Post.title: posts.title is"));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void tellsWhatIsDifferent(TestDatabase kind, String sql, String expected)
      throws IOException, SQLException {
    migrated("blog", kind, "");
    execute(sql.split(";", -1));

    List<ModelDifference> differences = jmigrate().verifyModels(models("blog")).differences();

    assertThat(differences)
        .singleElement()
        .satisfies(
            each ->
                assertThat((each.kind() + " " + each.words()).toLowerCase(Locale.ROOT))
                    .startsWith(expected.toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @MethodSource("products")
  void tellsTheConstantsThatAColumnDoesNotTake(TestDatabase kind) throws IOException {
    migrated("types", kind, "");

    List<ModelDifference> differences =
        jmigrate()
            .verifyModels(
                models("types").stream().map(ModelVerificationTest::withAnotherConstant).toList())
            .differences();

    assertThat(differences)
        .extracting(ModelDifference::property)
        .containsExactlyInAnyOrder("byName", "byType");
    assertThat(differences.get(0).words())
        .isEqualTo("all.Plain.byName: plain.by_name does not take 'Z'");
  }

  private static FoundModel withAnotherConstant(FoundModel model) {
    try {
      String json =
          FragmentJson.write(model.fragment()).replaceAll("(\"labels\" : \\[) ", "$1 \"Z\", ");
      return new FoundModel(JSON.std.beanFrom(ModelFragment.class, json), model.place());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void namesWhatIsPending(TestDatabase kind) throws IOException {
    migrated("blog", kind, "");
    database = kind.createDatabase();

    assertThatThrownBy(() -> jmigrate().verifyModels(models("blog")).orThrow())
        .hasMessageContaining("blog.User: there is no table users")
        .hasMessageContaining("1 migration is pending, 1_models: run jmigrate db:migrate")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.MODELS_DIFFER);
  }

  private void migrated(String models, TestDatabase kind, String directive) throws IOException {
    database = kind.createDatabase();
    String dialect = database.url().replaceFirst("jdbc:(\\w+):.*", "$1");
    String sql = Files.readString(MODELS.resolve(models).resolve("expected." + dialect + ".sql"));
    Files.writeString(migrations.resolve("1_models.up.sql"), directive + sql);
    jmigrate().migrate();
  }

  private static List<FoundModel> models(String name) {
    return ModelClassPath.read(List.of(MODELS.resolve(name)));
  }

  private Jmigrate jmigrate() {
    return Jmigrate.of(database.url(), database.user(), database.password())
        .locations(migrations.toString());
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}

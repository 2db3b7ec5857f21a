package io.jmigrate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What users say in SQL is the server's to judge, and theirs to be told about. */
class RefusedModelsTest {
  static final Iterable<TestDatabase> PRODUCTS = Products.ALL;

  private static final String FINE =
      "{\"property\": \"id\", \"column\": \"id\", \"type\": \"INT\"}";

  @TempDir private Path folder;

  @ParameterizedTest
  @FieldSource("PRODUCTS")
  void namesEveryExpressionThatIsRefused(TestDatabase product) throws Exception {
    write(
        FINE
            + """
            ,
            {"property": "views", "column": "views", "type": "INT", "defaultExpression": "nothing()"},
            {"property": "likes", "column": "likes", "type": "INT", "defaultExpression": "1"},
            {"property": "sum", "column": "sum", "type": "INT", "nullable": true, "generated": "likes + loves"}
            """,
        "{\"expression\": \"likes >= 0\"}, {\"expression\": \"hates >= 0\"}");
    refusal(product)
        .hasMessageContaining("blog.Post.views (nothing()): ")
        .hasMessageContaining("blog.Post.sum (likes + loves): ")
        .hasMessageContaining("blog.Post (hates >= 0): ")
        .hasMessageNotContaining("(1)")
        .hasMessageNotContaining("(likes >= 0)");
  }

  @ParameterizedTest
  @FieldSource("PRODUCTS")
  void namesATypeThatIsRefused(TestDatabase product) throws Exception {
    write(
        FINE
            + ", {\"property\": \"at\", \"column\": \"at\", \"type\": \"OTHER\", \"sqlType\": \"nothing\"}",
        "");
    refusal(product).hasMessageContaining("blog.Post.at (nothing): ");
  }

  @ParameterizedTest
  @FieldSource("PRODUCTS")
  void hasArraysWhereTheDatabaseHas(TestDatabase product) throws Exception {
    write(
        FINE
            + """
            ,
            {"property": "sizes", "column": "sizes", "type": "INT", "array": true},
            {"property": "roles", "column": "roles", "type": "ENUM", "array": true,
             "constants": {"name": "role", "labels": ["A", "B"], "storage": "NAME"}}
            """,
        "");
    try (ModelDatabase database = new ModelDatabase(product)) {
      switch (product) {
        case POSTGRESQL ->
            assertThat(database.script(database.read(folder)))
                .contains("sizes integer[] NOT NULL", "roles varchar(1)[] NOT NULL")
                .contains("posts_roles_check CHECK");
        case H2 ->
            assertThat(database.script(database.read(folder)))
                .contains("SIZES INTEGER ARRAY NOT NULL");
        default ->
            assertThatThrownBy(() -> database.read(folder))
                .hasMessageContaining("blog.Post.sizes is an array, and ");
      }
    }
  }

  private AbstractThrowableAssert<?, ?> refusal(TestDatabase product) throws SQLException {
    try (ModelDatabase database = new ModelDatabase(product)) {
      return assertThatThrownBy(() -> database.read(folder))
          .hasMessageStartingWith("The database refuses what models say in SQL:")
          .satisfies(
              e -> assertThat(((JmigrateException) e).code()).isEqualTo(ErrorCode.INVALID_MODELS));
    }
  }

  private void write(String columns, String checks) throws IOException {
    Path models = Files.createDirectories(folder.resolve(ModelClassPath.FOLDER));
    String json =
        "{\"format\": 1, \"model\": \"blog.Post\", \"table\": \"posts\", \"columns\": ["
            + columns
            + "], \"associations\": [], \"indexes\": [], \"checks\": ["
            + checks
            + "]}";
    Files.writeString(
        models.resolve("blog.Post.json"), FragmentJson.write(FragmentJson.unsigned(json)));
  }
}

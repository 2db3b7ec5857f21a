package io.jmigrate.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is unique is so among the rows that count, whatever a database makes of it. */
class LivingRowsTest {
  static final Iterable<TestDatabase> PRODUCTS = Products.ALL;

  private static final Path MODELS =
      Path.of("src/test/resources/io/jmigrate/model/models/soft-delete");

  @ParameterizedTest
  @FieldSource("PRODUCTS")
  void letsADeletedNameBeTakenAgain(TestDatabase product) throws SQLException {
    try (ModelDatabase database = new ModelDatabase(product)) {
      database.load(database.script(database.read(MODELS)));
      String insert = "INSERT INTO tenants (slug) VALUES ('acme')";
      String delete = "UPDATE tenants SET deleted_at = CURRENT_TIMESTAMP WHERE deleted_at IS NULL";
      run(database, insert);
      refuses(database, insert);
      run(database, delete);
      run(database, insert);
      refuses(database, insert);
      run(database, delete);
      run(database, insert);
    }
  }

  @ParameterizedTest
  @FieldSource("PRODUCTS")
  void looksOnlyAtRowsOfTheCondition(TestDatabase product) throws SQLException {
    try (ModelDatabase database = new ModelDatabase(product)) {
      database.load(database.script(database.read(MODELS)));
      String done = "INSERT INTO jobs (name, state) VALUES ('mail', 'DONE')";
      String open = "INSERT INTO jobs (name, state) VALUES ('mail', 'OPEN')";
      run(database, done);
      run(database, done);
      run(database, open);
      refuses(database, open);
    }
  }

  @ParameterizedTest
  @FieldSource("PRODUCTS")
  void looksAtTheValueOfAnExpression(TestDatabase product) throws SQLException {
    try (ModelDatabase database = new ModelDatabase(product)) {
      database.load(database.script(database.read(MODELS)));
      run(database, "INSERT INTO words (text, language) VALUES ('Haus', 'de')");
      run(database, "INSERT INTO words (text, language) VALUES ('haus', 'nl')");
      refuses(database, "INSERT INTO words (text, language) VALUES ('HAUS', 'de')");
    }
  }

  private static void run(ModelDatabase database, String sql) {
    assertThatCode(() -> execute(database, sql)).doesNotThrowAnyException();
  }

  private static void refuses(ModelDatabase database, String sql) {
    assertThatThrownBy(() -> execute(database, sql)).isInstanceOf(SQLException.class);
  }

  private static void execute(ModelDatabase database, String sql) throws SQLException {
    try (Statement statement = database.connection().createStatement()) {
      statement.execute(sql);
    }
  }
}

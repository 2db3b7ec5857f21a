package io.jmigrate.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.Jmigrate;
import io.jmigrate.Schemas;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.connection.Target;
import io.jmigrate.model.FoundModel;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A database has what the models need that were made of it, whatever types people use; unless its
 * enums have labels that are no names in Java.
 */
@EnabledIfSystemProperty(named = "jmigrate.corpus", matches = ".+")
class PulledModelsTest {
  @ParameterizedTest
  @CsvSource({
    "H2, camunda-h2",
    "POSTGRESQL, chinook-postgresql",
    "POSTGRESQL, sakila-postgresql",
    "MARIADB, chinook-mariadb",
    "MYSQL, chinook-mariadb"
  })
  void fitTheDatabaseTheyWereMadeOf(TestDatabase kind, String schema) {
    DatabaseUrl database = kind.createDatabase();
    Jmigrate jmigrate = Jmigrate.of(database.url(), database.user(), database.password());
    Schemas schemas = Schemas.of(jmigrate, null);
    Path corpus = Path.of(System.getProperty("jmigrate.corpus"));
    schemas.load(corpus.resolve("schemas").resolve(schema + ".sql"));
    SchemaLocation live =
        new SchemaLocation.Live(new Target(database.url(), database.user(), database.password()));

    List<FoundModel> models =
        schemas.pull(live, "pulled").models().stream()
            .map(model -> new FoundModel(model, "pulled"))
            .toList();

    assertThat(models).isNotEmpty();
    assertThat(jmigrate.verifyModels(models).differences())
        .filteredOn(each -> !each.words().contains("'PG-13'"))
        .extracting(ModelDifference::words)
        .isEmpty();
  }
}

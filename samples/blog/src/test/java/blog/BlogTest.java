package blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.Jmigrate;
import io.jmigrate.Schemas;
import io.jmigrate.compare.ChangeWords;
import io.jmigrate.compare.CompareRequest;
import io.jmigrate.compare.Comparison;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlogTest {
  /** On MySQL and MariaDB, {@code TEXT} and {@code TIMESTAMP} are not what models choose. */
  @ParameterizedTest
  @EnumSource(
      value = TestDatabase.class,
      names = {"H2", "POSTGRESQL"})
  void hasMigrationsThatMakeWhatTheModelsAskFor(TestDatabase product) {
    DatabaseUrl database = product.createDatabase();
    Jmigrate jmigrate = Jmigrate.of(database.url(), database.user(), database.password());
    CompareRequest request =
        CompareRequest.withoutPlan(
            new SchemaLocation.MigrationsAt("migrations"),
            new SchemaLocation.ModelsAt(List.of(Path.of("target/classes"))),
            Set.of());
    Comparison comparison = Schemas.of(jmigrate, null).compare(request);

    assertThat(ChangeWords.of(comparison.diff().all())).isEmpty();
    assertThat(comparison.diff().refusals()).isEmpty();
    assertThat(comparison.after().tables()).hasSize(6);
  }
}

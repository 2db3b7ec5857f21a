package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The models of the blog sample are changed as {@code docs/model-changes.md} says, and before and
 * after each migration the database is asked whether it has what they need.
 */
class VerifyingModelsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void answersBeforeAndAfterEachMigration(TestDatabase kind) throws IOException {
    DatabaseUrl database = kind.createDatabase();
    ModelProject project =
        new ModelProject(
            folder,
            "url: \"%s\"\nuser: \"%s\"\npassword: \"%s\"\n"
                .formatted(database.url(), database.user(), database.password()));
    project.run(0, List.of(), "db:migrate");
    project.run(0, List.of(), "migration:generate", "--auto", "--name", "as_modelled");
    project.run(0, List.of(), "db:migrate");
    project.run(0, List.of(), "model:verify");
    for (ModelChange change : ModelChange.all()) {
      project.edit(change);
      project.run(0, change.answers(), "migration:generate", "--auto");

      CommandRun before = project.run(3, List.of(), "model:verify");
      assertThat(before.out())
          .startsWith("The database does not have what the models need:\n    blog.")
          .contains("1 migration is pending, ");
      assertThat(project.run(3, List.of(), "model:verify", "--json").out().replaceAll("\\s", ""))
          .contains("\"matches\":false", "\"differences\":[{", "\"pending\":[\"");

      project.run(0, List.of(), "db:migrate");
      assertThat(project.run(0, List.of(), "model:verify").out())
          .contains("the migration applied last was generated from them.");
      assertThat(project.run(0, List.of(), "model:verify", "--json").out().replaceAll("\\s", ""))
          .contains("\"matches\":true", "\"evidence\":\"history\"");
    }
  }
}

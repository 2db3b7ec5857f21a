package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.jmigrate.model.FragmentJson;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.Naming;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models as one side of a comparison, wherever they are named. */
class ModelSourceTest {
  private final Path folder;

  ModelSourceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeProject() throws IOException {
    write("jmigrate.yaml", "url: jdbc:h2:" + folder + "/shop\nuser: sa\nmodels: out\n");
    write(
        "migrations/1_users.up.sql",
        """
        CREATE TABLE users (
          id BIGINT NOT NULL,
          email VARCHAR(80) NOT NULL,
          CONSTRAINT users_pkey PRIMARY KEY (id));
        """);
    write("out/META-INF/jmigrate/shop.User.json", model("User", "email", ""));
    run("db:migrate");
  }

  @Test
  void findsNothingBetweenModelsAndTheDatabaseThatHasThem() {
    assertThat(run("db:drift", "--to", "models:").out()).isEqualTo("The schemas are equal.\n");
    assertThat(run("db:drift", "--to", "models:out").exitCode()).isZero();
    assertThat(run("db:diff", "--to", "out").exitCode()).isZero();
  }

  @Test
  void takesModelsThatAnOptionNames() throws IOException {
    write("more/META-INF/jmigrate/shop.Tag.json", model("Tag", "email", ""));
    CommandRun run =
        run("db:diff", "--to", "models:", "--models", "out" + File.pathSeparator + "more");
    assertThat(run.out()).contains("+ table PUBLIC.TAGS");
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void takesADeclaredRenameUntilItIsDone() throws IOException {
    write(
        "out/META-INF/jmigrate/shop.User.json",
        model("User", "mail", "\"renamedFrom\": \"email\","));
    CommandRun run = run("db:diff", "--to", "models:", "--sql");
    assertThat(run.out())
        .isEqualTo("ALTER TABLE PUBLIC.USERS ALTER COLUMN EMAIL RENAME TO MAIL;\n");
    write("migrations/2_mail.up.sql", "ALTER TABLE users ALTER COLUMN email RENAME TO mail;\n");
    run("db:migrate");
    assertThat(run("db:diff", "--to", "models:").exitCode()).isZero();
  }

  @Test
  void saysHowToMakeModelsWhereThereAreNone() {
    CommandRun run = run("db:diff", "--to", "models:elsewhere");
    assertThat(run.err()).contains("elsewhere, which is not there").contains("processor");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  /** As the processor would write it. */
  private static String model(String name, String property, String more) throws IOException {
    String json =
        """
        {"format": 1, "model": "shop.%3$s", "table": "%4$s",
         "columns": [
           {"property": "id", "column": "id", "type": "LONG", "id": true},
           {"property": "%1$s", "column": "%1$s", %2$s "type": "STRING", "length": 80}],
         "associations": [], "indexes": [], "checks": []}
        """
            .formatted(property, more, name, Naming.table(name));
    return FragmentJson.write(JSON.std.beanFrom(ModelFragment.class, json));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private CommandRun run(String... words) {
    return CommandRun.in(folder, Map.of(), words);
  }
}

package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations with views and triggers, whose text is left as the server prints it. */
class GeneratingScriptedTest {
  private static final String LOG =
      "CREATE TABLE log (id INT NOT NULL PRIMARY KEY, said VARCHAR(20));\n";

  private final Path folder;
  private Map<String, String> account = Map.of();

  GeneratingScriptedTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB", "H2"})
  void runsThereAndBack(TestDatabase kind) throws IOException {
    DatabaseUrl url = kind.createDatabase();
    Files.createDirectories(folder.resolve("migrations"));
    Files.writeString(folder.resolve("migrations/1_log.up.sql"), LOG);
    Files.writeString(folder.resolve("migrations/1_log.down.sql"), "DROP TABLE log;\n");
    Files.writeString(folder.resolve("schema.sql"), LOG + scripted(kind));
    Files.writeString(folder.resolve("jmigrate.yaml"), "url: " + url.url() + "\n");
    account = Map.of("JMIGRATE_USER", url.user(), "JMIGRATE_PASSWORD", url.password());

    CommandRun generated = run("migration:generate", "--to", "file:schema.sql", "--name", "said");

    assertThat(generated.exitCode()).as(generated.err()).isZero();
    assertThat(run("db:migrate").exitCode()).isZero();
    assertThat(run("db:diff", "--to", "file:schema.sql").out()).contains("equal");
    assertThat(run("db:migrate:undo").exitCode()).isZero();
    assertThat(run("db:diff", "--to", "file:migrations/1_log.up.sql").out()).contains("equal");
  }

  private static String scripted(TestDatabase kind) {
    String view = "CREATE VIEW said AS SELECT said FROM log WHERE id > 1;\n";
    return switch (kind) {
      case POSTGRESQL ->
          view
              + """
              CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN NEW.said := 'public.log; it''s'; RETURN NEW; END $$;
              CREATE TRIGGER touched BEFORE INSERT ON log FOR EACH ROW EXECUTE FUNCTION touch();
              """;
      case MYSQL, MARIADB ->
          view
              + """
              CREATE TRIGGER touched BEFORE INSERT ON `log` FOR EACH ROW
              BEGIN
                DECLARE x int(11) DEFAULT 1;
                SET NEW.`said` = 'a;b';
              END;
              """;
      default -> view;
    };
  }

  private CommandRun run(String... arguments) {
    return CommandRun.in(folder, account, arguments);
  }
}

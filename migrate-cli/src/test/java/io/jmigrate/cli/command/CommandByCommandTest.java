package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that compares tools names no command that does not work. */
class CommandByCommandTest {
  private static final Path PAGE = Path.of("..", "docs", "command-by-command.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `[^|]*\\| `jmigrate ([^`]+)` \\|(.*)\\|$");

  private static final Pattern EXIT_CODE = Pattern.compile("exit code (\\d)");

  private final Path folder;

  CommandByCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static List<Arguments> rows() throws IOException {
    return ROW.matcher(Files.readString(PAGE))
        .results()
        .map(row -> Arguments.of(row.group(1), expected(row)))
        .toList();
  }

  private static int expected(MatchResult row) {
    Matcher code = EXIT_CODE.matcher(row.group(2));
    return code.find() ? Integer.parseInt(code.group(1)) : 0;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void works(String command, int exitCode) throws IOException {
    Path migrations = Files.createDirectories(folder.resolve("migrations"));
    Path seeders = Files.createDirectories(folder.resolve("seeders"));
    Files.createDirectories(folder.resolve("src/main/java"));
    Files.writeString(folder.resolve("jmigrate.yaml"), "url: jdbc:h2:" + folder + "/shop\n");
    StringBuilder schema = new StringBuilder();
    for (String table : List.of("1_users", "2_posts", "3_tags")) {
      String create = "CREATE TABLE " + table.substring(2) + " (id INT PRIMARY KEY);\n";
      schema.append(create);
      Files.writeString(migrations.resolve(table + ".up.sql"), create);
      Files.writeString(
          migrations.resolve(table + ".down.sql"), "DROP TABLE " + table.substring(2) + ";\n");
    }
    Files.writeString(folder.resolve("schema.sql"), schema + "CREATE TABLE more (id INT);\n");
    Files.writeString(seeders.resolve("users.csv"), "id\n1\n");
    assertThat(run("db:migrate", "--to", "2").exitCode()).isZero();

    CommandRun run = run(command.split(" "));

    assertThat(run.exitCode()).as("%s\n%s\n%s", command, run.out(), run.err()).isEqualTo(exitCode);
  }

  @Test
  void comparesFourTools() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(40);
  }

  private CommandRun run(String... arguments) {
    return CommandRun.in(folder, Map.of(), arguments);
  }
}

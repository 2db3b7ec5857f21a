package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help texts, as files to be read in a review; {@code -Dgolden=update} rewrites them. */
class HelpGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/help");

  static List<String> commands() {
    List<String> commands = new ArrayList<>(CommandCatalog.NAMES);
    commands.add(0, "jmigrate");
    return commands;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isAsInTheFile(String command) throws IOException {
    CommandRun run =
        command.equals("jmigrate")
            ? CommandRun.in(Path.of(""), Map.of(), "--help")
            : CommandRun.in(Path.of(""), Map.of(), command, "--help");
    Path file = FOLDER.resolve(fileName(command));
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, run.out());
    }

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(Files.readString(file));
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void hasAFileForEachCommandAndNoOther() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              commands().stream().map(HelpGoldenTest::fileName).toList());
    }
  }

  /** Colons cannot stand in file names everywhere. */
  private static String fileName(String command) {
    return command.replace(':', '-') + ".txt";
  }
}

package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script in a real bash, where there is one. */
class CompletionScriptTest {
  private final Path folder;

  CompletionScriptTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "in, init",
    "db:migrate:un, undo undo:all",
    "migration:g, generate",
    "db:migrate --ste, --step",
    "--env test db:migrate:status --e, --exit-code --env",
    "help db:dro, drop",
    "model:, generate create pull verify",
    "model:create --att, --attributes",
    "--config jmi, jmigrate.yaml",
    "db:create --step, ''",
  })
  void completesCommandsOptionsAndFiles(String line, String completions)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
    CommandRun run = CommandRun.in(folder, Map.of(), "completion");
    Files.writeString(folder.resolve("script"), run.out());
    Files.writeString(folder.resolve("jmigrate.yaml"), "");
    String call =
        "source ./script; COMP_LINE=\"jmigrate $1\"; COMP_POINT=${#COMP_LINE};"
            + " _jmigrate; echo \"${COMPREPLY[*]}\"";
    Process bash =
        new ProcessBuilder(List.of("/bin/bash", "-c", call, "bash", line))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(bash.waitFor()).isZero();
    assertThat(output).isEqualTo(completions + "\n");
  }
}

package io.jmigrate.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Java home whose {@code java} writes down how it is called, then runs the real one; but it only
 * pretends to make an archive, unless told otherwise, as that takes seconds.
 */
record CountingJava(Path home) {
  static CountingJava in(Path home) throws IOException {
    Path real = Path.of(System.getProperty("java.home"));
    Files.createDirectories(home.resolve("bin"));
    Files.copy(real.resolve("release"), home.resolve("release"));
    Path java = home.resolve("bin/java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        printf '%%s\\n' "$*" >>'%1$s/calls'
        case "$*" in
          *ArchiveTraining*)
            [ ! -p '%1$s/wait' ] || cat '%1$s/wait'
            if [ ! -e '%1$s/really' ]; then
              [ ! -e '%1$s/fail' ] || exit 1
              for option; do
                case $option in -XX:ArchiveClassesAtExit=*) echo rubbish >"${option#*=}" ;; esac
              done
              exit
            fi
            ;;
        esac
        exec '%2$s/bin/java' "$@"
        """
            .formatted(home, real));
    if (!java.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + java);
    }
    return new CountingJava(home);
  }

  /** From now on archives are made, by the real one. */
  void makeArchivesReally() throws IOException {
    Files.createFile(home.resolve("really"));
  }

  /** From now on archives cannot be made. */
  void failToMakeArchives() throws IOException {
    Files.createFile(home.resolve("fail"));
  }

  /** How often an archive was to be made. */
  long trainings() throws IOException {
    return calls().stream().filter(call -> call.contains("ArchiveTraining")).count();
  }

  /** The options and arguments of the last command. */
  String lastCommand() throws IOException {
    return calls().stream()
        .filter(call -> !call.contains("ArchiveTraining"))
        .reduce("", (first, second) -> second);
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(home.resolve("calls"));
  }
}

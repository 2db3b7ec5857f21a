package io.jmigrate.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is downloaded: it needs a JDK and nothing else. */
class ArchivesTest {
  private static final String HOME = "jmigrate-[^/]+";

  @TempDir private Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void runsOnceItIsUnpacked() throws Exception {
    Shell shell = Shell.in(folder).with("JMIGRATE_ARCHIVE", "off");
    String archive = archive("tar.gz").toString();

    Shell.Result result =
        shell
            .with("ARCHIVE", archive)
            .run(
                "tar xzf \"$ARCHIVE\" && jmigrate-*/bin/jmigrate init --example --quiet"
                    + " && jmigrate-*/bin/jmigrate db:migrate --quiet");

    assertThat(result.exitCode()).as(result.output()).isZero();
  }

  @Test
  void isTheSameForTheToolsOfWindows() throws IOException {
    try (ZipFile zip = new ZipFile(archive("zip").toFile())) {
      List<String> names = zip.stream().map(entry -> entry.getName()).toList();

      assertThat(names)
          .anyMatch(name -> name.matches(HOME + "/bin/jmigrate.cmd"))
          .anyMatch(name -> name.matches(HOME + "/lib/jmigrate-cli.jar"))
          .anyMatch(name -> name.matches(HOME + "/lib/make-archive"))
          .anyMatch(name -> name.matches(HOME + "/LICENSE"))
          .noneMatch(name -> name.contains("/archive"));
    }
  }

  private static Path archive(String extension) throws IOException {
    try (Stream<Path> files = Files.list(Shell.distribution().getParent())) {
      return files
          .filter(file -> file.getFileName().toString().matches(HOME + "." + extension))
          .findFirst()
          .orElseThrow();
    }
  }
}

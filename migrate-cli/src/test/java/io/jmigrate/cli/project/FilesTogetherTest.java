package io.jmigrate.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTogetherTest {
  private final Path folder;

  FilesTogetherTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void writesAllOfThem() throws IOException {
    Path old = Files.writeString(folder.resolve("old"), "old");
    Path deep = folder.resolve("a/b/new");
    FilesTogether.write(Map.of(old, "1", deep, "2"), Set.of(old));
    assertThat(old).hasContent("1");
    assertThat(deep).hasContent("2");
  }

  @Test
  void leavesEverythingAsItWasWhereOneCannotBeWritten() throws IOException {
    Path old = Files.writeString(folder.resolve("old"), "old");
    Path kept = Files.writeString(folder.resolve("kept"), "kept");
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(old, "1");
    files.put(folder.resolve("a/b/new"), "2");
    files.put(kept, "3");

    assertThatThrownBy(() -> FilesTogether.write(files, Set.of(old)))
        .isInstanceOf(JmigrateException.class)
        .hasMessageStartingWith("Cannot write " + kept);

    assertThat(old).hasContent("old");
    assertThat(kept).hasContent("kept");
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactlyInAnyOrder(old, kept);
    }
  }
}

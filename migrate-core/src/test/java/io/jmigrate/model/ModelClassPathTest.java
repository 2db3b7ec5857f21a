package io.jmigrate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelClassPathTest {
  private static final String JSON = FragmentJson.write(ModelSketch.of("User").found().fragment());

  @TempDir private Path folder;

  @Test
  void readsFoldersAndJarsAndLoadsNothing() throws IOException {
    Path models = Files.createDirectories(folder.resolve("classes/META-INF/jmigrate"));
    Files.writeString(models.resolve("blog.User.json"), JSON);
    Files.writeString(models.resolve("notes.txt"), "no model");
    String tag = FragmentJson.write(ModelSketch.of("Tag").found().fragment());
    Path jar = jar("META-INF/jmigrate/blog.Tag.json", tag);
    List<FoundModel> found =
        ModelClassPath.read(List.of(folder.resolve("classes"), jar, folder.resolve("missing")));
    assertThat(found).extracting(FoundModel::name).containsExactly("blog.User", "blog.Tag");
    assertThat(found.get(1).place()).isEqualTo(jar + "!/META-INF/jmigrate/blog.Tag.json");
  }

  @Test
  void readsAnEntryOnce() throws IOException {
    Path jar = jar("META-INF/jmigrate/blog.User.json", JSON);
    assertThat(ModelClassPath.read(List.of(jar, folder.resolve("./models.jar")))).hasSize(1);
  }

  @Test
  void saysHowToCompileModelsWhereThereAreNone() {
    assertThatThrownBy(() -> ModelClassPath.read(List.of(folder, folder.resolve("missing"))))
        .hasMessageContaining("no models in " + folder + "; " + folder.resolve("missing"))
        .hasMessageContaining("which is not there")
        .hasMessageContaining("annotationProcessorPaths");
  }

  @Test
  void saysWhichFileIsDamaged() throws IOException {
    Path jar = jar("META-INF/jmigrate/blog.User.json", "{");
    assertThatThrownBy(() -> ModelClassPath.read(List.of(jar)))
        .hasMessageContaining(jar + "!/META-INF/jmigrate/blog.User.json");
  }

  private Path jar(String entry, String content) throws IOException {
    Path jar = folder.resolve("models.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return jar;
  }
}

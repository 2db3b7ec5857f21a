package io.jmigrate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models as a class loader sees them. */
class ModelResourcesTest {
  @TempDir Path folder;

  @Test
  void areThoseOfEveryFolderAndJarWhateverEntriesThatHas() throws IOException {
    Path classes = folder.resolve("classes");
    Files.createDirectories(classes.resolve("META-INF/jmigrate"));
    Files.writeString(classes.resolve("META-INF/jmigrate/blog.User.json"), model("User"));
    Files.writeString(classes.resolve("META-INF/jmigrate/notes.txt"), "no model");
    Path withFolders =
        jar("a b.jar", "META-INF/", "META-INF/jmigrate/", "META-INF/jmigrate/blog.Tag.json");
    Path withManifest =
        jar("plain.jar", "META-INF/MANIFEST.MF", "META-INF/jmigrate/blog.Post.json");
    Path withBoth =
        jar(
            "both.jar",
            "META-INF/MANIFEST.MF",
            "META-INF/jmigrate/",
            "META-INF/jmigrate/blog.Card.json",
            "META-INF/jmigrate/deeper/blog.Deep.json");

    List<FoundModel> found = read(classes, withFolders, withManifest, withBoth, classes);

    assertThat(found)
        .extracting(FoundModel::name)
        .containsExactlyInAnyOrder("blog.User", "blog.Tag", "blog.Post", "blog.Card");
    assertThat(ModelFingerprint.ofAll(found))
        .isEqualTo(ModelFingerprint.ofAll(read(withBoth, withManifest, classes, withFolders)));
    Files.delete(withBoth);
  }

  @Test
  void areRefusedWhereThereIsNone() {
    assertThatThrownBy(() -> read(folder))
        .hasMessageContaining("There are no models in the class path of this application")
        .hasMessageContaining("annotationProcessorPaths");
  }

  @Test
  void saysWhichFileOfWhichJarIsDamaged() throws IOException {
    Path jar = folder.resolve("shaded.jar");
    write(jar, List.of("META-INF/MANIFEST.MF", "META-INF/jmigrate/blog.Post.json"), "{}");

    assertThatThrownBy(() -> read(jar))
        .hasMessageContaining("shaded.jar!/META-INF/jmigrate/blog.Post.json");
  }

  private Path jar(String name, String... entries) throws IOException {
    Path jar = folder.resolve(name);
    String last = entries[entries.length - 1];
    String model = last.contains("deeper") ? entries[entries.length - 2] : last;
    write(jar, List.of(entries), model(model.replaceAll(".*\\.(\\w+)\\.json", "$1")));
    return jar;
  }

  private static void write(Path jar, List<String> entries, String json) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        if (entry.endsWith(".json")) {
          zip.write(json.getBytes(StandardCharsets.UTF_8));
        } else if (entry.endsWith(".MF")) {
          zip.write("Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
      }
    }
  }

  private static String model(String name) {
    return FragmentJson.write(ModelSketch.of(name).found().fragment());
  }

  /** Through a loader that sees nothing else but the JDK. */
  private static List<FoundModel> read(Path... entries) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path entry : entries) {
      urls.add(entry.toUri().toURL());
    }
    ClassLoader jdk = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), jdk)) {
      return ModelResources.read(loader);
    }
  }
}

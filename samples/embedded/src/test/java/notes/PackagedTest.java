package notes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.jr.ob.JSON;
import com.zaxxer.hikari.HikariDataSource;
import io.jmigrate.Jmigrate;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.launch.JarLauncher;

/** The service finds its migrations and models however it is packed. */
class PackagedTest {
  private static final Class<?> MAIN = Application.class;

  @TempDir Path folder;

  @Test
  void runsFromAJarOfItsOwnWithABlankInItsPath() throws Exception {
    Path own = new Packing().with(place(MAIN), "").jar(folder.resolve("a b/notes+1.jar"), Map.of());
    List<String> classPath = new ArrayList<>(List.of(own.toString()));
    for (Path library : libraries()) {
      classPath.add(library.toString());
    }

    requireStart(List.of("-cp", String.join(File.pathSeparator, classPath), MAIN.getName()));
  }

  @Test
  void runsFromOneShadedJar() throws Exception {
    Packing all = new Packing().with(place(MAIN), "");
    for (Path library : libraries()) {
      all.with(library, "");
    }
    Path jar = all.jar(folder.resolve("shaded.jar"), Map.of("Main-Class", MAIN.getName()));

    requireStart(List.of("-jar", jar.toString()));
  }

  @Test
  void runsFromJarsWithinAJar() throws Exception {
    Packing all = new Packing().with(place(MAIN), "BOOT-INF/classes/");
    int count = 0;
    for (Path library : libraries()) {
      byte[] bytes = new Packing().with(library, "").jar(Map.of());
      all.with("BOOT-INF/lib/library-" + count++ + ".jar", bytes);
    }
    Path jar =
        all.with(place(JarLauncher.class), "")
            .withFolders()
            .jar(
                folder.resolve("boot.jar"),
                Map.of(
                    "Main-Class",
                    JarLauncher.class.getName(),
                    "Start-Class",
                    MAIN.getName(),
                    "Spring-Boot-Classes",
                    "BOOT-INF/classes/",
                    "Spring-Boot-Lib",
                    "BOOT-INF/lib/"));

    requireStart(List.of("-jar", jar.toString()));
  }

  @Test
  void runsAsAModuleThatOpensNothing() throws Exception {
    Path core = place(Jmigrate.class);
    if (Files.isDirectory(core)) {
      // Without its jar, as when only tests are run, it has no name of its own.
      core = new Packing().with(core, "").jar(folder.resolve("io.jmigrate.core.jar"), Map.of());
    }
    List<String> modulePath = new ArrayList<>(List.of(core.toString()));
    libraries().stream().skip(1).forEach(library -> modulePath.add(library.toString()));
    String path = String.join(File.pathSeparator, modulePath);
    Path source = folder.resolve("module-info.java");
    Files.writeString(
        source,
        "module notes { requires io.jmigrate.core; requires com.zaxxer.hikari; requires java.sql;"
            + " requires jdk.httpserver; }");
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-p", path, "-d", folder.toString(), source.toString());
    assertThat(compiled).isZero();
    Path own =
        new Packing()
            .with(place(MAIN), "")
            .with("module-info.class", Files.readAllBytes(folder.resolve("module-info.class")))
            .jar(folder.resolve("notes.jar"), Map.of());

    requireStart(
        List.of(
            "-p",
            path + File.pathSeparator + own,
            "--add-modules",
            "com.fasterxml.jackson.jr.ob,com.h2database,org.slf4j.nop",
            "-m",
            "notes/" + MAIN.getName()));
  }

  private void requireStart(List<String> how) throws IOException {
    Map<String, String> settings = Map.of("NOTES_URL", "jdbc:h2:mem:notes");
    try (Instance instance = Instance.start(folder, settings, how)) {
      assertThat(instance.listening())
          .extracting(line -> line.replaceAll(" in \\d+ ms$| on http.*", ""))
          .containsExactly(
              "migrated 20260302090000_create_notes",
              "migrated 20260309110000_pin_notes",
              "schema is up to date",
              "listening");
    }
  }

  /** What the service needs at run time, beside its own classes. */
  private static List<Path> libraries() throws ClassNotFoundException {
    return List.of(
        place(Jmigrate.class),
        place(JSON.class),
        place(JsonFactory.class),
        place(HikariDataSource.class),
        place(Class.forName("org.h2.Driver")),
        place(Class.forName("org.slf4j.Logger")),
        place(Class.forName("org.slf4j.nop.NOPServiceProvider")));
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }
}

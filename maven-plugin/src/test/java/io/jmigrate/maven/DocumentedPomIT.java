package io.jmigrate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The POM that {@code docs/maven.md} shows, as a reader would use it. */
class DocumentedPomIT {
  private static final Pattern POM = Pattern.compile("```xml\n(<project.*?)```", Pattern.DOTALL);

  /** Where Debian and its kin have theirs, which is an old one. */
  private static final Path SYSTEM_MAVEN = Path.of("/usr/share/maven");

  /** Another one to try, such as a Maven 4: {@code -Djmigrate.maven=DIR}. */
  private static final @Nullable String OTHER_MAVEN = System.getProperty("jmigrate.maven");

  @TempDir Path folder;

  static List<Path> mavens() {
    List<Path> mavens = new ArrayList<>(List.of(Path.of(System.getProperty("maven.home"))));
    if (Files.isDirectory(SYSTEM_MAVEN) && !mavens.contains(SYSTEM_MAVEN)) {
      mavens.add(SYSTEM_MAVEN);
    }
    if (OTHER_MAVEN != null) {
      mavens.add(Path.of(OTHER_MAVEN));
    }
    return mavens;
  }

  @ParameterizedTest
  @MethodSource("mavens")
  void goesFromModelsToADatabaseAndBack(Path maven) throws Exception {
    Build build =
        Build.in(folder)
            .by(maven)
            .file("pom.xml", pom())
            .file("src/main/java/shop/Customer.java", customer("@Unique String email"));

    assertThat(failed(build.run("verify")))
        .contains("[INFO] + table PUBLIC.CUSTOMERS (2 columns)")
        .contains(
            "The models changed without a migration. Write it with: mvn compile jmigrate:generate");

    assertThat(succeeded(build.run("compile", "jmigrate:generate"))).contains("Proved on H2");
    assertThat(migrations()).hasSize(2).allMatch(name -> name.contains("_create_customers."));

    assertThat(succeeded(build.run("verify")))
        .contains("[INFO] Nothing has changed; no migration was written.")
        .containsPattern("== \\d+_create_customers: migrated");
    assertThat(folder.resolve("data/shop.mv.db")).exists();

    build.file("src/main/java/shop/Customer.java", customer("@Unique String email, String name"));
    assertThat(failed(build.run("compile", "jmigrate:generate")))
        .contains("-Djmigrate.backfills=PUBLIC.CUSTOMERS.NAME=\"...\"");
    assertThat(migrations()).hasSize(2);

    Build filling = build.define("jmigrate.backfills", "customers.name='unknown'");
    succeeded(
        filling.run("process-classes", "jmigrate:generate", "jmigrate:verify", "jmigrate:migrate"));
    assertThat(migrations()).hasSize(4);

    build.file("seeders/customers.csv", "id,email,name\n1,ann@example.com,Ann\n");
    assertThat(succeeded(build.run("jmigrate:seed"))).contains("== customers: migrated", "1 row");

    assertThat(
            succeeded(
                build.run(
                    "jmigrate:validate", "jmigrate:status", "jmigrate:dump", "jmigrate:diff")))
        .containsPattern("\\[INFO\\] up +\\d+_create_customers")
        .contains("[INFO] CREATE TABLE PUBLIC.CUSTOMERS (");

    assertThat(succeeded(build.with("-Djmigrate.all").run("jmigrate:undo")))
        .containsPattern("== \\d+_create_customers: reverted");
  }

  private static String failed(Build.Result result) {
    assertThat(result.succeeded()).as(result.output()).isFalse();
    return result.output();
  }

  private static String succeeded(Build.Result result) {
    assertThat(result.succeeded()).as(result.output()).isTrue();
    return result.output();
  }

  private List<String> migrations() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql")) // beside them lies jmigrate.sum
          .sorted()
          .toList();
    }
  }

  private static String customer(String components) {
    return "package shop;\n\nimport io.jmigrate.annotation.*;\n\n"
        + "@Model public record Customer(@Id long id, %s) {}\n".formatted(components);
  }

  static String pom() throws IOException {
    Matcher block = POM.matcher(Files.readString(Path.of("../docs/maven.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}

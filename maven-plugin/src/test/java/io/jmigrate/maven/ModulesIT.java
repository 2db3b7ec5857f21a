package io.jmigrate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of several modules, built side by side. */
class ModulesIT {
  private static final String SKIPPED = "<jmigrate.skip>true</jmigrate.skip>";

  private static final String ALL =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>shop</groupId>
        <artifactId>all</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
        <modules>
          <module>customers</module>
          <module>orders</module>
          <module>stock</module>
        </modules>
        <build>
          <plugins>
            <plugin>
              <groupId>io.jmigrate</groupId>
              <artifactId>jmigrate-maven-plugin</artifactId>
              <version>0.1.0-SNAPSHOT</version>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String CUSTOMERS =
      """
      <dependencies>
        <dependency>
          <groupId>shop</groupId>
          <artifactId>customers</artifactId>
          <version>1</version>
        </dependency>
      """;

  @TempDir Path folder;

  @Test
  void joinsTheModelsOfTheModulesBelowAndWorksInEachFolder() throws Exception {
    String module =
        DocumentedPomIT.pom()
            .replaceFirst(
                "<groupId>shop</groupId>",
                "<parent><groupId>shop</groupId><artifactId>all</artifactId>"
                    + "<version>1</version></parent>");
    String withoutGoals =
        Pattern.compile("<executions>.*</executions>", Pattern.DOTALL)
            .matcher(module)
            .replaceAll("");
    Build build =
        Build.in(folder)
            .with("-T", "2")
            .file("pom.xml", ALL)
            .file(
                "customers/pom.xml",
                named(withoutGoals, "customers")
                    .replaceFirst("<properties>", "<properties>" + SKIPPED))
            .file("customers/src/main/java/shop/Customer.java", model("Customer", "String email"))
            .file(
                "orders/pom.xml", named(module, "orders").replaceFirst("<dependencies>", CUSTOMERS))
            .file(
                "orders/src/main/java/shop/Order.java",
                model("Order", "long customerId, @BelongsTo Customer customer"))
            .file("stock/pom.xml", named(module, "stock"))
            .file("stock/src/main/java/shop/Part.java", model("Part", "int amount"));

    Build.Result written = build.run("compile", "jmigrate:generate", "jmigrate:index");

    assertThat(written.succeeded()).as(written.output()).isTrue();
    assertThat(written.output())
        .containsPattern("orders/migrations/\\d+_create_customers_and_orders.up.sql")
        .containsPattern("stock/migrations/\\d+_create_parts.up.sql");
    assertThat(folder.resolve("orders/target/classes/META-INF/jmigrate/resources.index"))
        .hasContent("META-INF/jmigrate/shop.Order.json");

    Build.Result verified = build.run("verify");

    assertThat(verified.succeeded()).as(verified.output()).isTrue();
    assertThat(folder.resolve("orders/data/shop.mv.db")).exists();
    assertThat(folder.resolve("stock/data/shop.mv.db")).exists();
    assertThat(folder.resolve("customers/data")).doesNotExist();
  }

  private static String named(String pom, String artifact) {
    return pom.replaceFirst("<artifactId>shop<", "<artifactId>" + artifact + "<");
  }

  private static String model(String name, String components) {
    return "package shop;\n\nimport io.jmigrate.annotation.*;\n\n"
        + "@Model public record %s(@Id long id, %s) {}\n".formatted(name, components);
  }
}

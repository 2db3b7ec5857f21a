package io.jmigrate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database server with a password that {@code settings.xml} keeps, encrypted. */
class ServerIT {
  private static final String PASSWORD = "Correct-Horse-Battery";

  /** By {@code mvn --encrypt-master-password} of any word. */
  private static final String MASTER = "{VEYbbWTRtRUHcabZhAKZlCL8eyFnBZIIcLbphLQ6N1g=}";

  /** By {@code mvn --encrypt-password} of the password. */
  private static final String ENCRYPTED =
      "{j9lIPGg8zJYHwsHvgJlOZC6Cgr0L8a/wqnyzP7UApruZm4Ye+Xc8n1/TN7Dv/Ht0}";

  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>shop</groupId>
        <artifactId>shop</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
        <build>
          <plugins>
            <plugin>
              <groupId>io.jmigrate</groupId>
              <artifactId>jmigrate-maven-plugin</artifactId>
              <version>0.1.0-SNAPSHOT</version>
              <configuration>
                <url>%s</url>
                <serverId>shop-database</serverId>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  @TempDir Path folder;
  private DatabaseUrl database;

  @BeforeEach
  void makeTheUser() throws Exception {
    TestDatabase.POSTGRESQL.assumeAvailable();
    database = TestDatabase.POSTGRESQL.createDatabase();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE ROLE %s LOGIN SUPERUSER PASSWORD '%s'".formatted(database.name(), PASSWORD));
    }
  }

  @Test
  void takesTheEncryptedPasswordOfTheServerInTheSettings() throws Exception {
    Build.Result result = project(ENCRYPTED).run("jmigrate:migrate", "jmigrate:status");

    assertThat(result.succeeded()).as(result.output()).isTrue();
    assertThat(result.output()).contains("== 1_one: migrated").doesNotContain(PASSWORD);
  }

  @Test
  void letsTheCommandLineWinOverThePom() throws Exception {
    Build.Result result =
        project(ENCRYPTED).define("jmigrate.serverId", "elsewhere").run("jmigrate:status");

    assertThat(result.succeeded()).isFalse();
    assertThat(result.output()).contains("settings.xml has no server \"elsewhere\"");
  }

  @Test
  void saysThatAPasswordCannotBeDecrypted() throws Exception {
    Build.Result result =
        project("{bm8gcGFzc3dvcmQgYXQgYWxsLCBub3QgZXZlbiBhIGJpdA==}").run("jmigrate:status");

    assertThat(result.succeeded()).isFalse();
    assertThat(result.output())
        .contains("the password of server \"shop-database\" in settings.xml cannot be decrypted");
  }

  private Build project(String password) throws Exception {
    String settings =
        "<settings><servers><server><id>shop-database</id><username>%s</username>"
            + "<password>%s</password></server></servers></settings>";
    return Build.in(folder)
        .with("--settings", folder.resolve("settings.xml").toString())
        .define("settings.security", folder.resolve("security.xml").toString())
        .file("pom.xml", POM.formatted(database.url()))
        .file("settings.xml", settings.formatted(database.name(), password))
        .file(
            "security.xml",
            "<settingsSecurity><master>%s</master></settingsSecurity>".formatted(MASTER))
        .file("migrations/1_one.up.sql", "CREATE TABLE one (id INT);")
        .file("migrations/1_one.down.sql", "DROP TABLE one;");
  }
}

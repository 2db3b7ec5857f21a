package io.jmigrate.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "jdbc:h2:./data/dev;USER=sa, jdbc:h2:./data/dev;USER=sa, -, -",
        "h2:mem:x, jdbc:h2:mem:x, -, -",
        "postgres://db/app, jdbc:postgresql://db/app, -, -",
        "postgres://db, jdbc:postgresql://db/, -, -",
        "postgresql://u@db:6432/app, jdbc:postgresql://db:6432/app, u, -",
        "'postgres://u:p@a:1,b:2/app', 'jdbc:postgresql://a:1,b:2/app', u, p",
        "postgres://u:p%40%2Fq+r@db/app, jdbc:postgresql://db/app, u, p@/q+r",
        "postgres://u:p@q/r@db/app, jdbc:postgresql://db/app, u, p@q/r",
        "postgres://u:100%@db/app, jdbc:postgresql://db/app, u, 100%",
        "postgres://u:@db/app, jdbc:postgresql://db/app, u, ''",
        "postgres://u:p@[::1]:5432/app, jdbc:postgresql://[::1]:5432/app, u, p",
        "postgres://db/app?sslmode=require&connect_timeout=3&schema=x,"
            + " jdbc:postgresql://db/app?sslmode=require&connectTimeout=3&currentSchema=x, -, -",
        "mysql://root:r@db/app?ssl-mode=REQUIRED,"
            + " jdbc:mysql://db/app?sslMode=REQUIRED, root, r",
        "mariadb://root@db/app?, jdbc:mariadb://db/app, root, -",
      })
  void readsTheUrlFormsOfTheDatabasesTools(
      String text, String jdbcUrl, String user, String password) {
    assertThat(DatabaseUrl.parse(text)).isEqualTo(new DatabaseUrl(jdbcUrl, user, password));
  }

  @ParameterizedTest
  @CsvSource({
    "h2:./data/dev, shop, jdbc:h2:./shop/data/dev",
    "jdbc:h2:file:../dev;MODE=MySQL, shop/main, jdbc:h2:file:./shop/dev;MODE=MySQL",
    "h2:./data/dev, /srv/shop, jdbc:h2:/srv/shop/data/dev",
    "h2:./data/dev, '', jdbc:h2:./data/dev",
    "h2:/data/dev, shop, jdbc:h2:/data/dev",
    "h2:~/dev, shop, jdbc:h2:~/dev",
    "h2:mem:./dev, shop, jdbc:h2:mem:./dev",
    "postgres://db/app, shop, jdbc:postgresql://db/app",
  })
  void meansTheRelativePathsOfFilesFromAFolder(String text, Path folder, String jdbcUrl) {
    assertThat(DatabaseUrl.parse(text).from(folder).jdbcUrl()).isEqualTo(jdbcUrl);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "app", "oracle://u:secret@db/x", "postgres:/db", "http://x"})
  void refusesOtherTextsWithoutRepeatingThem(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("this is not a database URL; write jdbc:")
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesUnixSockets() {
    assertThatThrownBy(() -> DatabaseUrl.parse("postgres:///app?host=/var/run/postgresql"))
        .hasMessageContaining("Unix sockets");
  }
}

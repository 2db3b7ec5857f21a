package io.jmigrate.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
  @ParameterizedTest
  @CsvSource({
    "postgres://u:secret@db/app, postgres://u:*****@db/app",
    "postgres://u:se@cr/et@db/app, postgres://u:*****@db/app",
    "postgres://u@db:5432/app, postgres://u@db:5432/app",
    "jdbc:mysql://u:secret@db:3306/app?x=1, jdbc:mysql://u:*****@db:3306/app?x=1",
    "jdbc:postgresql://db/app?user=u&password=secret&ssl=true,"
        + " jdbc:postgresql://db/app?user=u&password=*****&ssl=true",
    "jdbc:postgresql://db/app?sslpassword=secret, jdbc:postgresql://db/app?sslpassword=*****",
    "jdbc:h2:./x;USER=sa;PASSWORD=secret;MODE=y, jdbc:h2:./x;USER=sa;PASSWORD=*****;MODE=y",
    "jdbc:mysql://db/a?trustCertificateKeyStorePassword=secret,"
        + " jdbc:mysql://db/a?trustCertificateKeyStorePassword=*****",
    "see jdbc:h2:mem:x for 10:15, see jdbc:h2:mem:x for 10:15",
    "'two jdbc:postgresql://db/a?password=s1 and postgres://u:s2@db/b',"
        + " 'two jdbc:postgresql://db/a?password=***** and postgres://u:*****@db/b'",
  })
  void hidesPasswordsAndNothingElse(String text, String masked) {
    assertThat(Secrets.mask(text)).isEqualTo(masked);
  }
}

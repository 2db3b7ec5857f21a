package io.jmigrate.testing;

import java.util.Map;

/**
 * Decides where a server comes from: the address in {@code JMIGRATE_TEST_<DB>_URL}, else the
 * binaries Maven resolved (a second, and the same version everywhere), else Docker.
 */
final class ServerSupply {
  private ServerSupply() {}

  static TestServer server(TestDatabase database) {
    Map<String, String> environment = System.getenv();
    String variable = "JMIGRATE_TEST_" + database;
    String url = environment.get(variable + "_URL");
    if (url != null && !url.isBlank()) {
      DatabaseUrl admin =
          new DatabaseUrl(
              url,
              environment.getOrDefault(variable + "_USER", ""),
              environment.getOrDefault(variable + "_PASSWORD", ""),
              "");
      return RemoteServer.existing(variable + "_URL", admin);
    }
    return switch (database) {
      case H2 -> new H2Server();
      case POSTGRESQL -> server(database, PostgresBinary.fast("postgresql-18."), "postgres:18");
      case POSTGRESQL_14 -> server(database, PostgresBinary.fast("postgresql-14."), "postgres:14");
      case POSTGRESQL_15 -> server(database, PostgresBinary.fast("postgresql-15."), "postgres:15");
      case MYSQL -> server(database, new MysqlBinary(false), "mysql:8.0");
      case MARIADB -> server(database, new MariadbBinary(false), "mariadb:11.4");
    };
  }

  private static TestServer server(TestDatabase database, ServerBinary binary, String image) {
    try {
      return BinaryServer.start(binary);
    } catch (ServerUnavailableException noBinary) {
      if (DockerServer.isDockerThere()) {
        return DockerServer.start(database, image);
      }
      throw new ServerUnavailableException(
          noBinary.reason()
              + "\nNor is there a Docker engine. Or name a server in JMIGRATE_TEST_"
              + database
              + "_URL, _USER and _PASSWORD.",
          noBinary);
    }
  }
}

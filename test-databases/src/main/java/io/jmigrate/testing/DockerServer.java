package io.jmigrate.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** A server in a container, for machines the server binaries are not built for. */
final class DockerServer {
  private static final String PASSWORD = "jmigrate-secret";

  private DockerServer() {}

  /** Whether a Docker engine answers; free of cost on a machine that has none. */
  static boolean isDockerThere() {
    // Testcontainers takes seconds and logs an error to find out that there is none.
    boolean possible =
        System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    return possible && DockerClientFactory.instance().isDockerAvailable();
  }

  @SuppressWarnings("resource") // Testcontainers removes the container when the JVM is gone
  static TestServer start(TestDatabase database, String image) {
    GenericContainer<?> container =
        new GenericContainer<>(image)
            .withEnv("POSTGRES_PASSWORD", PASSWORD)
            .withEnv("MYSQL_ROOT_PASSWORD", PASSWORD)
            .withEnv("MARIADB_ROOT_PASSWORD", PASSWORD);
    try {
      boolean postgres = image.startsWith("postgres");
      int inside = postgres ? 5432 : 3306;
      container.withExposedPorts(inside).start();
      String address = "://" + container.getHost() + ":" + container.getMappedPort(inside) + "/";
      DatabaseUrl admin =
          switch (database) {
            case MYSQL ->
                new DatabaseUrl(
                    "jdbc:mysql" + address + "mysql" + MysqlBinary.OPTIONS,
                    "root",
                    PASSWORD,
                    "mysql");
            case MARIADB ->
                new DatabaseUrl(
                    "jdbc:mariadb" + address + "mysql" + MariadbBinary.OPTIONS,
                    "root",
                    PASSWORD,
                    "mysql");
            default ->
                new DatabaseUrl(
                    "jdbc:postgresql" + address + "postgres", "postgres", PASSWORD, "postgres");
          };
      return RemoteServer.starting(admin, container::isRunning, Duration.ofMinutes(2));
    } catch (RuntimeException e) {
      throw new ServerUnavailableException(image + " in Docker: " + e.getMessage(), e);
    }
  }
}

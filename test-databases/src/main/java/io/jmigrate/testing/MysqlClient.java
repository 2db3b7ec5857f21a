package io.jmigrate.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** MariaDB's client and dump programs, for MariaDB and MySQL servers. */
record MysqlClient(ClientProgram client, ClientProgram dump, String database)
    implements PlainClient {
  private static final String INSTALL = "apt-get install mariadb-client";

  // No script contains it, so the client finds nothing to cut.
  private static final String NEVER = "--delimiter=\u0001jmigrate\u0001";

  // Also what the session of the author left on views and routines, but for its SQL mode; of that
  // the one flag which MariaDB's JDBC driver always sets and its client program never does; and
  // the first start of an event, which is the moment of its creation where none was given.
  private static final Pattern NOISE =
      Pattern.compile(
          "(?m)^/\\*M?![0-9]+ SET (?!sql_mode += ')[^\n]*\n"
              + "|^/\\*M![0-9]+\\\\- [^\n]*\n"
              + "|^/\\*![0-9]+ DROP [^\n]*\n"
              + "|^SET (?:@saved_cs_client|character_set_client) +=[^\n]*\n"
              + "|(?<=sql_mode {1,99}= ')IGNORE_SPACE,"
              + "|^DELIMITER [^\n]*\n"
              + "|^DO SETVAL\\([^\n]*\n"
              + "|(?<=ON SCHEDULE [^\n]{1,99}) STARTS '[^']*'"
              + "| AUTO_INCREMENT=[0-9]+");

  static MysqlClient of(DatabaseUrl database) {
    URI address = URI.create(database.url().substring("jdbc:".length()));
    List<String> arguments =
        List.of(
            "--no-defaults",
            "--protocol=tcp",
            "--host=" + address.getHost(),
            "--port=" + (address.getPort() < 0 ? 3306 : address.getPort()),
            "--user=" + database.user(),
            "--skip-ssl",
            "--default-character-set=utf8mb4");
    Map<String, String> environment = Map.of("MYSQL_PWD", database.password());
    return new MysqlClient(
        new ClientProgram(
            program("mariadb"),
            // MySQL's own client, unlike this one, leaves the collation to the server.
            Stream.concat(arguments.stream(), Stream.of("--init-command=SET NAMES utf8mb4"))
                .toList(),
            environment),
        new ClientProgram(program("mariadb-dump"), arguments, environment),
        database.name());
  }

  // The one that came with the server we start is the same everywhere.
  private static Path program(String name) {
    try {
      return BinaryServer.prepare(new MariadbBinary(false)).home().resolve("bin").resolve(name);
    } catch (IOException none) {
      return ClientProgram.find(name, INSTALL);
    }
  }

  @Override
  public void run(Path script) {
    client.run(List.of("--comments", database), script);
  }

  @Override
  public void runWhole(Path script) {
    client.run(List.of("--comments", NEVER, database), script);
  }

  @Override
  public String dumpSchema(String... excludedTables) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--no-data",
                "--skip-add-drop-table",
                "--routines",
                "--triggers",
                "--events",
                "--skip-comments"));
    for (String table : excludedTables) {
      arguments.add("--ignore-table=" + database + "." + table);
    }
    arguments.add(database);
    // A dump names its database in few places, but two databases are there to be compared.
    String anywhere = dump.run(arguments, null).replace("`" + database + "`.", "");
    return NOISE.matcher(anywhere).replaceAll("").strip() + "\n";
  }
}

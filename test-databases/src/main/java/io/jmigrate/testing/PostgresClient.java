package io.jmigrate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** PostgreSQL's psql and pg_dump. */
record PostgresClient(ClientProgram psql, ClientProgram dump) implements PlainClient {
  private static final String INSTALL = "apt-get install postgresql-client";

  private static final Pattern NOISE =
      Pattern.compile(
          "(?m)^(?:--(?: (?:Name|TOC entry|Dependencies|Dumped|PostgreSQL database dump).*)?"
              + "|\\\\(?:un)?restrict .*"
              + "|SET (?:statement_timeout|lock_timeout|idle_in_transaction_session_timeout"
              + "|transaction_timeout|client_encoding|standard_conforming_strings"
              + "|check_function_bodies|xmloption|client_min_messages|row_security"
              + "|default_tablespace|default_table_access_method) = .*;"
              + "|SELECT pg_catalog\\.set_config\\('search_path', '', false\\);"
              + "|ALTER .* OWNER TO .*;)$");

  private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

  static PostgresClient of(DatabaseUrl database) {
    String uri = database.url().substring("jdbc:".length());
    Map<String, String> environment =
        Map.of("PGUSER", database.user(), "PGPASSWORD", database.password());
    return new PostgresClient(
        new ClientProgram(
            ClientProgram.find("psql", INSTALL),
            List.of("--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--no-password", "-d", uri),
            environment),
        new ClientProgram(
            ClientProgram.find("pg_dump", INSTALL),
            List.of("--schema-only", "--no-owner", "--no-password", "-d", uri),
            environment));
  }

  @Override
  public void run(Path script) {
    psql.run(List.of("--file=" + script), null);
  }

  @Override
  public void runWhole(Path script) {
    try {
      psql.run(List.of("--command=" + Files.readString(script)), null);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + script, e);
    }
  }

  @Override
  public String dumpSchema(String... excludedTables) {
    List<String> excluding = new ArrayList<>();
    for (String table : excludedTables) {
      excluding.add("--exclude-table=*.\"" + table + "\"");
      excluding.add("--exclude-table=*.\"" + table + "_\"*\"_seq\"");
    }
    try {
      return normalized(dump.run(excluding, null));
    } catch (PlainClientException e) {
      if (String.valueOf(e.getMessage()).contains("server version mismatch")) {
        throw ClientProgram.skipped("pg_dump", "it is older than the server; " + INSTALL);
      }
      throw e;
    }
  }

  /** A dump without what differs from run to run, version to version, or owner to owner. */
  @Override
  public String normalized(String dump) {
    String bare = NOISE.matcher(dump.replace("\r\n", "\n")).replaceAll("");
    return BLANK_LINES.matcher(bare).replaceAll("\n\n").strip() + "\n";
  }
}

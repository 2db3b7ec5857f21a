package io.jmigrate.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** H2's own script commands; H2 runs in this JVM and has no program beside it. */
record H2Client(DatabaseUrl database) implements PlainClient {
  @Override
  public void run(Path script) {
    execute("RUNSCRIPT FROM '" + script.toString().replace("'", "''") + "'");
  }

  @Override
  public void runWhole(Path script) {
    run(script);
  }

  @Override
  public String dumpSchema(String... excludedTables) {
    Pattern excluded =
        Pattern.compile(
            Arrays.stream(excludedTables)
                .map(table -> "\\.\"?" + Pattern.quote(table) + "\"?(?=[\\s(;]|$)")
                .collect(Collectors.joining("|", "(?i)(?:", ")")));
    StringBuilder dump = new StringBuilder();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SCRIPT NODATA NOPASSWORDS NOSETTINGS")) {
      while (rows.next()) {
        String row = rows.getString(1);
        boolean left =
            row.startsWith("CREATE USER")
                || row.startsWith("--")
                || (excludedTables.length > 0 && excluded.matcher(row).find());
        if (!left) {
          dump.append(row).append('\n');
        }
      }
    } catch (SQLException e) {
      throw new PlainClientException(String.valueOf(e.getMessage()));
    }
    return dump.toString();
  }

  private void execute(String sql) {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new PlainClientException(String.valueOf(e.getMessage()));
    }
  }
}

package io.jmigrate.law;

import io.jmigrate.testing.PlainClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the database's own dump says, with what does not count taken out: the order of columns where
 * it cannot be changed, names that the server chose.
 */
final class Witness {
  private static final Pattern H2_GENERATED =
      Pattern.compile("\\b(CONSTRAINT|CONSTRAINT_INDEX|PRIMARY_KEY|UNIQUE_KEY)_[0-9A-F_]+\\b");
  private static final Pattern DEFINER = Pattern.compile("DEFINER=`[^`]*`(@`[^`]*`)?");
  private static final Pattern COUNTER = Pattern.compile(" AUTO_INCREMENT=[0-9]+");
  private static final Pattern KEY =
      Pattern.compile(" +((PRIMARY|UNIQUE|FULLTEXT|SPATIAL) )?(KEY|CONSTRAINT) ");
  private static final Pattern RESTART = Pattern.compile(" RESTART WITH [0-9]+");

  /** PostgreSQL prints their columns in the order that the table happens to have them in. */
  private static final Pattern STATISTICS =
      Pattern.compile("(?s)(.*CREATE STATISTICS .* ON )(.*)( FROM .*)");

  /** PostgreSQL prints them in the order that they were set in. */
  private static final Pattern PARAMETERS =
      Pattern.compile("WITH \\((\\w+='[^']*'(?:, \\w+='[^']*')+)\\)");

  private static final String SET_AND_CREATE =
      "(?m:^)/\\*!50003 SET sql_mode[^\n]*\n/\\*!50003 CREATE\\*/ [^\n]*? TRIGGER (?s:.*?);;\n";
  private static final Pattern TRIGGER = Pattern.compile(SET_AND_CREATE);
  private static final Pattern TRIGGERS = Pattern.compile("(?:" + SET_AND_CREATE + ")+");

  private Witness() {}

  /** The dump without these tables. */
  static String of(TestSide side, String... excludedTables) {
    String dump = PlainClient.of(side.url()).dumpSchema(excludedTables);
    String plain =
        DEFINER
            .matcher(COUNTER.matcher(dump).replaceAll(""))
            .replaceAll("<account>")
            .replaceAll("(?i)(FOR EACH ROW)\\s+", "$1 ")
            .replace(side.url().name(), "<database>");
    if (side.columnOrderCounts()) {
      return sortedKeys(sortedTriggers(plain)) + triggerOrder(side);
    }
    String text = RESTART.matcher(plain).replaceAll("");
    Matcher generated = H2_GENERATED.matcher(text);
    return Arrays.stream(generated.replaceAll("<generated>").split(";\n", -1))
        .map(Witness::sortedLines)
        .filter(Predicate.not(String::isBlank))
        .sorted()
        .collect(Collectors.joining(";\n"));
  }

  /** The order of a table's keys and constraints says nothing; MySQL prints them as they came. */
  private static String sortedKeys(String dump) {
    List<String> lines = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (String line : dump.split("\n", -1)) {
      if (KEY.matcher(line).lookingAt()) {
        keys.add(line.replaceAll(" ?,$", ""));
      } else {
        keys.stream().sorted().forEach(lines::add);
        keys.clear();
        lines.add(line);
      }
    }
    return String.join("\n", lines);
  }

  /** MySQL prints the triggers of a table as they came. */
  private static String sortedTriggers(String dump) {
    return TRIGGERS
        .matcher(dump)
        .replaceAll(
            run ->
                Matcher.quoteReplacement(
                    TRIGGER
                        .matcher(run.group())
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .collect(Collectors.joining())));
  }

  /** The order in which they fire, which a dump of MySQL does not tell. */
  private static String triggerOrder(TestSide side) {
    try (Statement statement = side.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT CONCAT_WS(' ', event_object_table, action_timing, event_manipulation,"
                    + " action_order, trigger_name) FROM information_schema.triggers"
                    + " WHERE trigger_schema = database() ORDER BY 1")) {
      StringBuilder order = new StringBuilder();
      while (row.next()) {
        order.append(row.getString(1)).append('\n');
      }
      return order.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sortedLines(String statement) {
    Matcher statistics = STATISTICS.matcher(statement.strip());
    if (statistics.matches()) {
      String[] columns = statistics.group(2).split(", ");
      Arrays.sort(columns);
      return statistics.group(1) + String.join(", ", columns) + statistics.group(3);
    }
    List<String> lines = new ArrayList<>();
    for (String line : statement.strip().split("\n", -1)) {
      lines.add(sortedParameters(line.strip().replaceAll("\\s*,$", "")));
    }
    if (statement.contains("CREATE") && statement.contains("TABLE")) {
      lines.sort(null);
    }
    return String.join("\n", lines);
  }

  private static String sortedParameters(String line) {
    Matcher parameters = PARAMETERS.matcher(line);
    return parameters.replaceAll(
        list -> {
          String[] each = list.group(1).split(", ");
          Arrays.sort(each);
          return Matcher.quoteReplacement("WITH (" + String.join(", ", each) + ")");
        });
  }

  /** The first lines in which two dumps differ, for people. */
  static String difference(String wanted, String found) {
    List<String> left = wanted.lines().toList();
    List<String> right = found.lines().toList();
    String missing = left.stream().filter(l -> !right.contains(l)).limit(3).toList().toString();
    String extra = right.stream().filter(l -> !left.contains(l)).limit(3).toList().toString();
    for (int i = 0; missing.equals(extra) && i < Math.min(left.size(), right.size()); i++) {
      if (!left.get(i).equals(right.get(i))) {
        return "in another order, wanted " + left.get(i) + ", found " + right.get(i);
      }
    }
    return "wanted " + missing + ", found " + extra;
  }
}

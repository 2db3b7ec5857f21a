package io.jmigrate.dialect.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SHOW CREATE TABLE prints, taken apart: a line for each column, key and constraint, and the
 * options behind the parenthesis.
 */
final class ShownTable {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:CONSTRAINT |(?:UNIQUE |FULLTEXT |SPATIAL )?KEY )?`((?:[^`]|``)+)`.*", Pattern.DOTALL);
  private static final Pattern OPTION =
      Pattern.compile(
          "\\G\\s*(?:/\\*[!M]+\\d*\\s*|\\*/\\s*)*"
              + "((?:[A-Z]+ )?[A-Z_]+|`[^`]+`)\\s?=\\s?('(?:[^'\\\\]|''|\\\\.)*'|\"[^\"]*\"|[^\\s'\"(]+)");
  private static final Pattern TABLESPACE = Pattern.compile("^ /\\*!50100 TABLESPACE [^*]+\\*/");
  private static final Pattern PARTITIONS =
      Pattern.compile("(?:/\\*!\\d+ )?(PARTITION BY (?:(?!\\*/)[\\s\\S])*?)(?: \\*/)?");
  private static final String PRIMARY = "PRIMARY KEY ";

  /** By name. */
  final Map<String, String> columns = new LinkedHashMap<>();

  /** By name; the primary key among them. */
  final Map<String, String> keys = new LinkedHashMap<>();

  /** By their line, since a check and a foreign key may share a name. */
  final List<String> constraints = new ArrayList<>();

  /** As printed, without the counter of AUTO_INCREMENT. */
  final SortedMap<String, String> options = new TreeMap<>();

  /** Lines and options that are none of the above. */
  final List<String> others = new ArrayList<>();

  /** From PARTITION BY on; empty when there is none. */
  String partitions = "";

  ShownTable(String sql) {
    String[] lines = sql.split("\n", -1);
    int i = 1;
    while (i < lines.length && !lines[i].startsWith(")")) {
      String line = lines[i].strip();
      sort(line.endsWith(",") ? line.substring(0, line.length() - 1).stripTrailing() : line);
      i++;
    }
    StringBuilder rest = new StringBuilder();
    for (int j = i + 1; j < lines.length; j++) {
      rest.append(lines[j].strip()).append('\n');
    }
    String after = rest.toString().strip();
    Matcher partitioned = PARTITIONS.matcher(after);
    if (partitioned.matches()) {
      partitions = partitioned.group(1);
    } else if (!after.isEmpty()) {
      others.add(after);
    }
    if (i < lines.length) {
      options(lines[i].substring(1));
    }
  }

  private void sort(String line) {
    if (line.startsWith(PRIMARY)) {
      keys.put(IndexRows.PRIMARY, line);
      return;
    }
    Matcher named = NAMED.matcher(line);
    if (!named.matches()) {
      others.add(line);
      return;
    }
    String name = named.group(1).replace("``", "`");
    if (line.startsWith("`")) {
      columns.put(name, line);
    } else if (line.startsWith("CONSTRAINT")) {
      constraints.add(line);
    } else {
      keys.put(name, line);
    }
  }

  private void options(String line) {
    Matcher tablespace = TABLESPACE.matcher(line);
    String tail = tablespace.replaceAll("");
    if (!tail.equals(line)) {
      others.add(line.substring(0, line.length() - tail.length()).strip());
    }
    Matcher option = OPTION.matcher(tail);
    int end = 0;
    while (option.find()) {
      options.put(option.group(1), option.group(2));
      end = option.end();
    }
    options.remove("AUTO_INCREMENT");
    String rest = tail.substring(end).replace("*/", "").strip();
    if (!rest.isEmpty()) {
      others.add(rest);
    }
  }
}

package io.jmigrate.dialect.h2;

import io.jmigrate.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CREATE TABLE of SCRIPT, taken apart.
 *
 * @param columns each as it is written, in their order
 * @param rest what comes after the columns; empty as a rule
 */
record H2TableText(List<String> columns, String rest) {
  /** Null when the statement is not as this class knows it. */
  static @Nullable H2TableText of(String statement, ObjectName table, @Nullable String comment) {
    String head = "TABLE " + H2Text.name(table) + H2Text.comment(comment) + "(";
    int at = statement.indexOf(head);
    return at < 0 ? null : split(statement, at + head.length());
  }

  private static @Nullable H2TableText split(String statement, int start) {
    List<String> columns = new ArrayList<>();
    int depth = 0;
    int from = start;
    for (int i = start; i < statement.length(); i++) {
      char letter = statement.charAt(i);
      if (letter == '\'' || letter == '"') {
        i = statement.indexOf(letter, i + 1);
        if (i < 0) {
          return null;
        }
      } else if (letter == '(' || letter == '[') {
        depth++;
      } else if (letter == ',' && depth == 0) {
        columns.add(statement.substring(from, i).strip());
        from = i + 1;
      } else if (letter == ')' && depth == 0) {
        columns.add(statement.substring(from, i).strip());
        return new H2TableText(columns, statement.substring(i + 1));
      } else if (letter == ')' || letter == ']') {
        depth--;
      }
    }
    return null;
  }

  /** What is written behind the name of the column at {@code index}; null when it is another's. */
  @Nullable String column(int index, String name) {
    String start = H2Text.name(name) + " ";
    return index < columns.size() && columns.get(index).startsWith(start)
        ? columns.get(index).substring(start.length())
        : null;
  }
}

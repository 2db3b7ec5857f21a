package io.jmigrate.run;

import io.jmigrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a down that answers to the part of an up that took effect: by mirrored order
 * where both mirror each other, else by what each statement is about.
 */
final class PartialDown {
  private PartialDown() {}

  /**
   * The statements of {@code down} to run, in their order; null where they cannot be matched for
   * certain.
   *
   * @param done how many statements of {@code up} took effect
   */
  static @Nullable List<SqlStatement> answer(
      List<SqlStatement> up, int done, List<SqlStatement> down) {
    return mirrored(up, down) ? lastOf(down, done) : byObject(up, done, down);
  }

  /** What is shown when they cannot: the mirrored part, or all of it. */
  static List<SqlStatement> guess(List<SqlStatement> up, int done, List<SqlStatement> down) {
    return up.size() == down.size() ? lastOf(down, done) : down;
  }

  private static List<SqlStatement> lastOf(List<SqlStatement> down, int count) {
    return down.subList(down.size() - count, down.size());
  }

  private static boolean mirrored(List<SqlStatement> up, List<SqlStatement> down) {
    if (up.size() != down.size()) {
      return false;
    }
    for (int i = 0; i < up.size(); i++) {
      String object = MainObject.of(up.get(i).head());
      SqlStatement opposite = down.get(down.size() - 1 - i);
      if (object == null || !object.equals(MainObject.of(opposite.head()))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable List<SqlStatement> byObject(
      List<SqlStatement> up, int done, List<SqlStatement> down) {
    Set<String> touched = objects(up.subList(0, done), "");
    Set<String> created = objects(up.subList(0, done), "CREATE ");
    Set<String> untouched = objects(up.subList(done, up.size()), "");
    List<SqlStatement> answer = new ArrayList<>();
    for (SqlStatement statement : down) {
      String object = MainObject.of(statement.head());
      boolean drops = statement.head().startsWith("DROP ");
      if (object == null || !(touched.contains(object) || untouched.contains(object))) {
        return null;
      }
      if (touched.contains(object)) {
        boolean certain = !untouched.contains(object) || (drops && created.contains(object));
        if (!certain) {
          return null;
        }
        answer.add(statement);
      }
    }
    return answer;
  }

  private static Set<String> objects(List<SqlStatement> statements, String verb) {
    Set<String> objects = new HashSet<>();
    for (SqlStatement statement : statements) {
      String object = MainObject.of(statement.head());
      if (object != null && statement.head().startsWith(verb)) {
        objects.add(object);
      }
    }
    return objects;
  }
}

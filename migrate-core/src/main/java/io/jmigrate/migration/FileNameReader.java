package io.jmigrate.migration;

import io.jmigrate.migration.MigrationFileName.Part;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of files in a migrations folder. Whatever is no migration for certain is passed
 * over; whatever could have been meant as one is a problem. Ordinary names are read without regular
 * expressions, as there may be thousands of them in a process that lives for half a second.
 */
final class FileNameReader {
  /** As diesel and Laravel write them: 2024-01-15-120000, 2024_01_15_120000, 2024-01-15. */
  private static final Pattern DATE =
      Pattern.compile(
          "((?:19|20)\\d\\d)([-_])(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?:[-_](\\d{4}|\\d{6}))?"
              + "(?=[-_]|$)");

  private static final Pattern FLYWAY = Pattern.compile("([VU])(\\d+(?:[._]\\d+)*)__(.+)");

  private final Set<String> databases;
  private final Consumer<String> problems;
  private @Nullable NearMisses nearMisses;

  FileNameReader(Set<String> databases, Consumer<String> problems) {
    this.databases = databases;
    this.problems = problems;
  }

  /** Most folders need none of its many patterns. */
  private NearMisses nearMisses() {
    if (nearMisses == null) {
      nearMisses = new NearMisses(databases);
    }
    return nearMisses;
  }

  /** What the name says, or null when it is no migration's or was reported as a problem. */
  @Nullable MigrationFileName read(String path) {
    int slash = path.lastIndexOf('/');
    String file = path.substring(slash + 1);
    MigrationFileName name =
        file.endsWith(".sql") && !file.startsWith(".")
            ? readSql(path.substring(0, slash + 1), file)
            : null;
    if (name == null && !nearMisses().passedOver(file)) {
      String problem = nearMisses().explain(file);
      if (problem != null) {
        problems.accept(path + ": " + problem);
      }
    }
    return name;
  }

  private @Nullable MigrationFileName readSql(String folder, String file) {
    String rest = file.substring(0, file.length() - ".sql".length());
    Part part = Part.BOTH;
    String last = rest.substring(rest.lastIndexOf('.') + 1);
    if (last.equals("up") || last.equals("down")) {
      part = last.equals("up") ? Part.UP : Part.DOWN;
      rest = withoutLast(rest, last);
      last = rest.substring(rest.lastIndexOf('.') + 1);
    }
    String database = null;
    if (databases.contains(last)) {
      database = last;
      rest = withoutLast(rest, last);
      last = rest.substring(rest.lastIndexOf('.') + 1);
    }
    if (rest.isEmpty() && part != Part.BOTH && !folder.isEmpty()) {
      rest =
          folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
      return identify(rest, database, part);
    }
    return last.length() < rest.length() && nearMisses().misspeltMark(last)
        ? null
        : identify(rest, database, part);
  }

  private static String withoutLast(String rest, String last) {
    return rest.substring(0, Math.max(0, rest.length() - last.length() - 1));
  }

  /** Reads {@code <version>_<description>} and Flyway's forms of it; null when it is neither. */
  static @Nullable MigrationFileName identify(String name, @Nullable String database, Part part) {
    char first = name.isEmpty() ? ' ' : name.charAt(0);
    if (isDigit(first)) {
      return plain(name, database, part);
    }
    if (name.startsWith("R__") && name.length() > 3) {
      return new MigrationFileName(null, name.substring(3), name, database, part);
    }
    if (first != 'V' && first != 'U') {
      return null;
    }
    Matcher flyway = FLYWAY.matcher(name);
    if (!flyway.matches() || (first == 'U' && part == Part.UP)) {
      return null;
    }
    Part meant = first == 'U' ? Part.DOWN : part;
    return new MigrationFileName(
        Version.parse(flyway.group(2)), flyway.group(3), name, database, meant);
  }

  private static @Nullable MigrationFileName plain(
      String name, @Nullable String database, Part part) {
    int end = 0;
    while (end < name.length() && isVersionCharacter(name, end)) {
      end++;
    }
    String version = name.substring(0, end);
    if (end == 4 && end < name.length()) {
      Matcher date = DATE.matcher(name);
      if (date.lookingAt()) {
        end = date.end();
        String time = date.group(5) == null ? "" : date.group(5);
        version = date.group(1) + date.group(3) + date.group(4) + time;
      }
    }
    if (end == name.length()) {
      return new MigrationFileName(Version.parse(version), "", name, database, part);
    }
    char separator = name.charAt(end);
    if (separator != '_' && separator != '-') {
      return null;
    }
    int start = name.startsWith("__", end) ? end + 2 : end + 1;
    return start == name.length()
        ? null
        : new MigrationFileName(
            Version.parse(version), name.substring(start), name, database, part);
  }

  private static boolean isVersionCharacter(String name, int at) {
    return isDigit(name.charAt(at))
        || (name.charAt(at) == '.' && at + 1 < name.length() && isDigit(name.charAt(at + 1)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

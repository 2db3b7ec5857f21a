package io.jmigrate.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Liquibase's formatted SQL: a file of changesets, each of which becomes a migration. */
final class LiquibaseConverter implements Converter {
  private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final Pattern HEADER = Pattern.compile("\\s*--\\s*liquibase\\s+formatted.*", CASE);
  private static final Pattern CHANGESET =
      Pattern.compile("\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:]+):\\s*(\"[^\"]+\"|\\S+)(.*)", CASE);
  private static final Pattern ROLLBACK = Pattern.compile("\\s*--\\s*rollback\\s(.*)", CASE);
  private static final Pattern ROLLBACK_BLOCK =
      Pattern.compile("\\s*/\\*\\s*liquibase\\s+rollback\\s*", CASE);
  private static final Pattern NOTED =
      Pattern.compile(
          "\\s*--\\s*(preconditions?\\S*|property|include\\S*|ignorelines\\S*)\\b.*", CASE);

  private final List<Changeset> changesets = new ArrayList<>();

  @Override
  public void take(ForeignFile file, Converted into) {
    List<String> lines = file.lines();
    if (lines.stream().noneMatch(line -> HEADER.matcher(line).matches())) {
      into.note(file.path() + ": is not formatted SQL of Liquibase; left out.");
      return;
    }
    Changeset current = null;
    boolean inRollback = false;
    for (String line : lines) {
      Matcher changeset = CHANGESET.matcher(line);
      Matcher rollback = ROLLBACK.matcher(line);
      if (HEADER.matcher(line).matches()) {
        continue;
      }
      if (changeset.matches()) {
        current = begin(file, changeset, into);
      } else if (NOTED.matcher(line).matches()) {
        into.note(file.path() + ": jmigrate has nothing like `" + line.strip() + "`; left out.");
      } else if (current == null) {
        if (!line.isBlank() && !line.strip().startsWith("--")) {
          into.problem(file.path() + ": there is SQL above the first changeset: " + line.strip());
        }
      } else if (inRollback || ROLLBACK_BLOCK.matcher(line).matches()) {
        inRollback = inRollback ? current.rollbackLine(line) : true;
      } else if (rollback.matches()) {
        current.rollback(rollback.group(1), into);
      } else {
        current.up(line);
      }
    }
  }

  private Changeset begin(ForeignFile file, Matcher line, Converted into) {
    String author = unquoted(line.group(1));
    String id = unquoted(line.group(2));
    Attributes attributes = new Attributes(line.group(3));
    String logical = attributes.text("logicalFilePath");
    ChangesetName name = new ChangesetName(logical == null ? file.path() : logical, id, author);
    for (String ignored : List.of("context", "contextFilter", "labels", "failOnError", "runWith")) {
      String value = attributes.text(ignored);
      if (value != null) {
        into.note(name + ": jmigrate has no " + ignored + " (" + value + "); it runs everywhere.");
      }
    }
    if (attributes.is("runAlways", true)) {
      into.note(name + ": runAlways becomes a repeatable migration, which runs when it changes.");
    }
    Changeset changeset = new Changeset(name, attributes);
    if (attributes.is("ignore", true)) {
      into.note(name + ": is to be ignored, and left out.");
    } else {
      changesets.add(changeset);
    }
    return changeset;
  }

  private static String unquoted(String text) {
    String stripped = text.strip();
    return stripped.length() > 1 && stripped.startsWith("\"")
        ? stripped.substring(1, stripped.length() - 1)
        : stripped;
  }

  /** Numbers the changesets in their order, with as many digits as the last one needs. */
  @Override
  public void finish(Converted into) {
    int digits = Math.max(4, String.valueOf(changesets.size()).length());
    for (int i = 0; i < changesets.size(); i++) {
      String number = String.format(Locale.ROOT, "%0" + digits + "d", i + 1);
      changesets.get(i).write(number, into);
    }
  }

  /** What stands behind a changeset's name: {@code key:value} and {@code key:"a value"}. */
  private record Attributes(String text) {
    @Nullable String text(String key) {
      Matcher matcher = Pattern.compile("\\b" + key + ":\\s*(\"[^\"]*\"|\\S+)", CASE).matcher(text);
      return matcher.find() ? unquoted(matcher.group(1)) : null;
    }

    boolean is(String key, boolean value) {
      return String.valueOf(value).equalsIgnoreCase(text(key));
    }
  }

  /** One changeset on its way to being a migration. */
  private static final class Changeset {
    private final ChangesetName name;
    private final Attributes attributes;
    private final SqlText up = new SqlText();
    private final SqlText down = new SqlText();
    private boolean hasDown;

    Changeset(ChangesetName name, Attributes attributes) {
      this.name = name;
      this.attributes = attributes;
      String delimiter = attributes.text("endDelimiter");
      if (delimiter != null) {
        up.delimiter(delimiter.replace("\\n", ""));
      }
      String rollbackDelimiter = attributes.text("rollbackEndDelimiter");
      if (rollbackDelimiter != null) {
        down.delimiter(rollbackDelimiter.replace("\\n", ""));
      }
    }

    void up(String line) {
      up.line(line);
    }

    void rollback(String sql, Converted into) {
      String plain = sql.strip().toLowerCase(Locale.ROOT);
      if (plain.startsWith("changesetid:")) {
        into.note(name + ": its rollback is another changeset (" + sql.strip() + "); left out.");
        return;
      }
      hasDown = true;
      if (!plain.equals("empty") && !plain.equals("not required")) {
        down.line(sql.endsWith("\n") ? sql : sql + "\n");
      }
    }

    /** A line of a rollback that is a comment of many lines; false at its end. */
    boolean rollbackLine(String line) {
      hasDown = true;
      int end = line.indexOf("*/");
      down.line(end < 0 ? line : line.substring(0, end));
      return end < 0;
    }

    void write(String number, Converted into) {
      String id = name.id().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
      boolean repeatable = attributes.is("runOnChange", true) || attributes.is("runAlways", true);
      String file =
          repeatable ? "R__" + number + "_" + id : number + "_" + (id.isEmpty() ? "x" : id);
      String directive =
          attributes.is("runInTransaction", false) ? "-- jmigrate: no-transaction\n" : "";
      up.endStatement();
      down.endStatement();
      for (String database : databases(into)) {
        into.file(file + database + ".up.sql", name.line() + "\n" + directive + up);
        if (hasDown && !repeatable) {
          into.file(file + database + ".down.sql", directive + down);
        }
      }
      if (!up.placeholder().isEmpty()) {
        into.note(
            name
                + ": ${"
                + up.placeholder()
                + "} is replaced only where the configuration has it under `placeholders`.");
      }
    }

    /** The marks of the databases it is for; one that is empty where it is for all. */
    private List<String> databases(Converted into) {
      String dbms = attributes.text("dbms");
      if (dbms == null || dbms.equalsIgnoreCase("all")) {
        return List.of("");
      }
      List<String> marks = new ArrayList<>();
      for (String each : dbms.split(",", -1)) {
        String database = each.strip().toLowerCase(Locale.ROOT);
        if (List.of("h2", "postgresql", "mysql", "mariadb").contains(database)) {
          marks.add("." + database);
        } else if (database.startsWith("!")) {
          into.problem(name + ": dbms:" + dbms + " cannot be converted. Name those it is for.");
        } else {
          into.note(name + ": is for " + database + ", too, which jmigrate does not know.");
        }
      }
      return marks;
    }
  }
}

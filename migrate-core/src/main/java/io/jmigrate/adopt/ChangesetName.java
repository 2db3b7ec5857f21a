package io.jmigrate.adopt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What identifies a changeset of Liquibase, written as it writes it: {@code path::id::author}. */
record ChangesetName(String path, String id, String author) {
  private static final Pattern LINE =
      Pattern.compile("--\\s*liquibase:\\s*(.+?)::(.+?)::(.+?)\\s*");

  ChangesetName {
    path = path.replace('\\', '/').replaceFirst("^(classpath:)?(\\./|/)?", "");
  }

  /** What the first line of a converted file says; null when it says nothing of the kind. */
  static @Nullable ChangesetName inLine(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? new ChangesetName(matcher.group(1), matcher.group(2), matcher.group(3))
        : null;
  }

  /** The line for the head of a file. */
  String line() {
    return "-- liquibase: " + this;
  }

  String withoutFolder() {
    return path.substring(path.lastIndexOf('/') + 1) + "::" + id + "::" + author;
  }

  @Override
  public String toString() {
    return path + "::" + id + "::" + author;
  }
}

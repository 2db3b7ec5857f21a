package io.jmigrate.history;

import java.util.Locale;

/** What a row of the history records. */
public enum Action {
  /** The up was run. */
  APPLY,
  /** The down was run. */
  UNDO,
  /** A person declared how things are. */
  REPAIR,
  /** An existing database was adopted: the migration is taken as applied. */
  BASELINE,
  /** The history of another tool was taken over, which says that the migration is applied. */
  IMPORT;

  /** The form kept in the table. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Action parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

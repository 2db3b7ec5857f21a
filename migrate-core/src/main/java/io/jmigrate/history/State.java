package io.jmigrate.history;

import java.util.Locale;

/** How an attempt stands, or ended. */
public enum State {
  /** Begun and not ended: by a process that is at work, or that died. */
  RUNNING,
  /** The migration is in the database. */
  APPLIED,
  /** Stopped by an error; {@link HistoryEntry#statementsDone} tells how much was kept. */
  FAILED,
  /** The migration was taken back. */
  UNDONE;

  /** The form kept in the table. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static State parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

package io.jmigrate.adopt;

import java.util.List;

/** Understands the rows of one tool's table. */
interface HistoryReading {
  /** Columns that the tool's table always has, in lower case. */
  List<String> columns();

  /** Columns by which the table turns out to be another tool's. */
  default List<String> strangers() {
    return List.of();
  }

  /** Columns in whose order rows are read. */
  List<String> order();

  /**
   * What the rows say.
   *
   * @throws io.jmigrate.error.JmigrateException (REFUSED) when the tool itself would not go on
   */
  ForeignHistory read(List<ForeignRow> rows);
}

package io.jmigrate.rows;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file, one at a time: a file may be larger than memory. For one thread. */
public interface RowReader extends Closeable {
  /**
   * The next row, or null behind the last one. A row that cannot be read comes as one that {@link
   * Row#unreadable says so}; those behind it are still to be had where the format allows it.
   *
   * @throws io.jmigrate.error.JmigrateException (INVALID_SCRIPT) when it is no UTF-8
   */
  @Nullable Row next() throws IOException;

  /** The line that names the columns of all rows; 0 where each row names its own. */
  long headerLine();
}

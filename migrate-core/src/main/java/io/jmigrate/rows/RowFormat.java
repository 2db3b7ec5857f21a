package io.jmigrate.rows;

import java.io.IOException;
import java.io.InputStream;

/** A way to write rows into a file, such as CSV. Stateless and thread-safe. */
public interface RowFormat {
  /** What its files' names end in, with the dot: {@code .csv}. */
  String extension();

  /**
   * Begins to read a file, which is closed with the reader.
   *
   * @param path what messages call the file
   */
  RowReader read(String path, InputStream bytes) throws IOException;
}

package io.jmigrate.cli.rows;

import io.jmigrate.rows.RowFormat;
import io.jmigrate.rows.RowReader;
import io.jmigrate.sql.Utf8Reader;
import java.io.IOException;
import java.io.InputStream;

/** JSON: an array of objects, or one object after the other, a line each as a rule. */
record JsonFormat(String extension) implements RowFormat {
  @Override
  public RowReader read(String path, InputStream bytes) throws IOException {
    return new JsonRows(new Utf8Reader(path, bytes));
  }
}

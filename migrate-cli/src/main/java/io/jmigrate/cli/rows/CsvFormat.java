package io.jmigrate.cli.rows;

import io.jmigrate.rows.RowFormat;
import io.jmigrate.rows.RowReader;
import io.jmigrate.sql.Utf8Reader;
import java.io.InputStream;

/** CSV as RFC 4180 has it, with a line of column names. */
final class CsvFormat implements RowFormat {
  @Override
  public String extension() {
    return ".csv";
  }

  @Override
  public RowReader read(String path, InputStream bytes) {
    return new CsvRows(new Utf8Reader(path, bytes));
  }
}

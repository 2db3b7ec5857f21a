package io.jmigrate.migration;

import io.jmigrate.rows.RowFormat;
import io.jmigrate.rows.RowReader;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file of rows for one table; stands where a script would.
 *
 * @param table as the file's name has it, {@code users} or {@code shop.users}; empty until the name
 *     is read
 */
public record DataFile(ScriptFile file, RowFormat format, String table) implements ScriptFile {
  @Override
  public String path() {
    return file.path();
  }

  @Override
  public InputStream open() throws IOException {
    return file.open();
  }

  /** Its name without folders and extension. */
  String stem() {
    String path = file.path();
    return path.substring(path.lastIndexOf('/') + 1, path.length() - format.extension().length());
  }

  /** Begins to read the rows. */
  public RowReader rows() throws IOException {
    return format.read(path(), open());
  }
}

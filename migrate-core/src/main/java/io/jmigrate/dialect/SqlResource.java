package io.jmigrate.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The {@code .sql} files that lie beside a dialect. */
public final class SqlResource {
  private SqlResource() {}

  /** The text of a file that the build put there, without white space around it. */
  public static String read(Class<?> owner, String name) {
    try (InputStream sql = owner.getResourceAsStream(name)) {
      if (sql == null) {
        throw new IllegalStateException(name + " is missing beside " + owner.getName());
      }
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.jmigrate.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of jmigrate, as the build wrote it beside this class. */
public final class ToolVersion {
  private ToolVersion() {}

  /** For example {@code 0.1.0}. */
  public static String current() {
    try (InputStream version = ToolVersion.class.getResourceAsStream("version.txt")) {
      if (version == null) {
        throw new IllegalStateException("version.txt is missing beside " + ToolVersion.class);
      }
      return new String(version.readAllBytes(), StandardCharsets.UTF_8).trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

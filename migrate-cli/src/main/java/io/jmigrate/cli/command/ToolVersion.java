package io.jmigrate.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What {@code --version} prints; knows nothing of picocli, so that it is quick. */
public final class ToolVersion {
  private ToolVersion() {}

  /** The tool's name and version, as the build wrote it. */
  public static String line() {
    try (InputStream in = ToolVersion.class.getResourceAsStream("/io/jmigrate/cli/version.txt")) {
      if (in == null) {
        return "jmigrate";
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

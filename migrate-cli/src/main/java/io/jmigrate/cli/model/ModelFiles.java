package io.jmigrate.cli.model;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.model.ModelFragment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of models in a folder of sources.
 *
 * @param force whether files that are there are written over
 */
public record ModelFiles(Path sources, boolean force) {
  /** Where a model belongs. */
  public Path file(ModelFragment model) {
    return sources.resolve(model.model().replace('.', '/') + ".java");
  }

  /**
   * Writes a file and the folders above it; false when it is there already, and is to stay.
   *
   * @throws JmigrateException (FILE_UNREADABLE) when it cannot be written
   */
  public boolean write(Path file, String source) {
    if (!force && Files.exists(file)) {
      return false;
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
      return true;
    } catch (IOException e) {
      throw new JmigrateException(ErrorCode.FILE_UNREADABLE, file + " cannot be written: " + e, e);
    }
  }
}

package io.jmigrate.migration;

import java.io.IOException;
import java.io.InputStream;

/** A file of SQL, wherever it is kept: in a folder, on the class path, in a history row. */
public interface ScriptFile {
  /** What to call it in messages: the path as the user would type it. */
  String path();

  /** Its bytes from the start; the caller closes the stream. */
  InputStream open() throws IOException;
}

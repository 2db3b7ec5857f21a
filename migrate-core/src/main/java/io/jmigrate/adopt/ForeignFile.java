package io.jmigrate.adopt;

import java.util.ArrayList;
import java.util.List;

/**
 * A file of another tool, in memory.
 *
 * @param path as the user would type it
 */
record ForeignFile(String path, String text) {
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name without {@code .sql}. */
  String stem() {
    return name().substring(0, name().length() - ".sql".length());
  }

  /** Its lines, each with its own end. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        lines.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}

package io.jmigrate.sql;

import java.util.List;

/**
 * A statement as its file has it, where what is sent is not the same because placeholders were
 * replaced.
 *
 * @param text the file's
 * @param parts those that were replaced, in their order
 */
public record SourceText(String text, List<Part> parts) {
  /**
   * A part that was replaced.
   *
   * @param sentStart where it begins in the text that is sent
   * @param sentEnd where it ends there
   * @param start where the placeholder begins in the file's text
   * @param end where it ends there
   */
  public record Part(int sentStart, int sentEnd, int start, int end) {}

  public SourceText {
    parts = List.copyOf(parts);
  }

  /** The offset in the file's text that an offset in the sent text comes from. */
  int offset(int sent) {
    int shift = 0;
    for (Part part : parts) {
      if (sent < part.sentStart()) {
        break;
      }
      if (sent < part.sentEnd()) {
        return part.start();
      }
      shift = part.end() - part.sentEnd();
    }
    return sent + shift;
  }
}

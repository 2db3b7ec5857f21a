package io.jmigrate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page that keeps what was measured: a section for each part, under a comment that names it. A
 * run replaces the sections of its own parts and leaves the others.
 */
record Page(Path file) {
  private static final Pattern SECTION =
      Pattern.compile("<!-- part: (\\w+) -->\\n(.*?)(?=<!-- part: |\\z)", Pattern.DOTALL);

  /**
   * Writes sections.
   *
   * @param measured what each part measured, by its name, in the order that new ones get
   */
  void write(Map<String, String> measured) throws IOException {
    String page = Files.readString(file);
    Map<String, String> sections = new LinkedHashMap<>();
    Matcher found = SECTION.matcher(page);
    int head = page.length();
    while (found.find()) {
      head = Math.min(head, found.start());
      sections.put(found.group(1), found.group(2).strip());
    }
    sections.putAll(measured);
    StringBuilder text = new StringBuilder(page.substring(0, head).strip()).append('\n');
    sections.forEach(
        (part, section) ->
            text.append("\n<!-- part: ")
                .append(part)
                .append(" -->\n\n")
                .append(section.strip())
                .append('\n'));
    Files.writeString(file, text);
  }
}

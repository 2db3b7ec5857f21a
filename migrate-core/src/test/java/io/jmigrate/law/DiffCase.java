package io.jmigrate.law;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two schemas of somebody else's test suite.
 *
 * @param options for the URL of an H2 database, as the case wants them; empty for none
 */
record DiffCase(
    String id, List<String> before, List<String> after, List<String> rows, String options) {
  /** The cases of a file of the corpus. */
  static List<DiffCase> read(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(DiffCase::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same case the other way round; rows of the one side seldom fit the other. */
  DiffCase reversed() {
    return new DiffCase(id + " (reversed)", after, before, List.of(), options);
  }

  private static DiffCase parse(String line) {
    try {
      Map<String, Object> fields = JSON.std.mapFrom(line);
      String id = String.valueOf(fields.get("id"));
      String options = fields.get("h2_url_opts") instanceof String text ? text : "";
      if (fields.get("create") instanceof String create) {
        // What goes on inserting rows would make two looks at them differ.
        String quiet = create + "\ndelimiter ;\nDROP EVENT IF EXISTS gh_ost_test;\n";
        Object alter = fields.get("alter");
        String altered = alter == null ? quiet : quiet + "ALTER TABLE gh_ost_test " + alter + ";";
        return new DiffCase(id, List.of(quiet), List.of(altered), List.of(), options);
      }
      List<String> setup = texts(fields.get("setup"));
      return new DiffCase(
          id,
          both(setup, texts(fields.get("old"))),
          both(setup, texts(fields.get("new"))),
          texts(fields.get("seed_old")),
          options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> both(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static List<String> texts(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value instanceof String text && !text.isBlank() ? List.of(text) : List.of();
  }
}

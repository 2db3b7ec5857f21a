package io.jmigrate.cli.output;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes maps and lists as JSON. Only loaded when JSON is asked for. */
final class JsonWriter {
  private JsonWriter() {}

  static String write(Object document) {
    try {
      return JSON.std
          .with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES)
          .asString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot be: it is written to memory
    }
  }
}

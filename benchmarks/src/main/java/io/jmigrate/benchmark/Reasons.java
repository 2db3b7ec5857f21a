package io.jmigrate.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Why budgets are missed, kept beside the programs so that another run does not lose it. */
record Reasons(Properties texts) {
  static Reasons read(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return new Reasons(texts);
  }

  String of(String budget) {
    return texts.getProperty(budget, "nobody knows yet why");
  }
}

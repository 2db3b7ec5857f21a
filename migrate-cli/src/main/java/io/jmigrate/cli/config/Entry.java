package io.jmigrate.cli.config;

import java.util.List;

/**
 * A value as somebody wrote it.
 *
 * @param texts one, or several where a list is allowed
 * @param place where it was written: {@code jmigrate.yaml:3:8}, {@code --url}, {@code JMIGRATE_URL}
 */
record Entry(List<Text> texts, String place) {
  /** A single text at its place. */
  record Text(String value, String place) {}

  Entry {
    texts = List.copyOf(texts);
  }

  static Entry of(String value, String place) {
    return new Entry(List.of(new Text(value, place)), place);
  }

  static Entry of(List<String> values, String place) {
    Text[] texts = new Text[values.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = new Text(values.get(i), place);
    }
    return new Entry(List.of(texts), place);
  }

  /** The text of an entry that is no list. */
  Text text() {
    return texts.get(0);
  }
}

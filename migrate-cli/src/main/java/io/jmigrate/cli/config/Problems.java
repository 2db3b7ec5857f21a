package io.jmigrate.cli.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a user mends everything in one go. Not thread-safe. */
final class Problems {
  private final List<String> found = new ArrayList<>();

  void add(String place, String sentence) {
    found.add(place + ": " + sentence);
  }

  void add(String sentence) {
    found.add(sentence);
  }

  int count() {
    return found.size();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidConfigurationException(found);
    }
  }
}

package io.jmigrate.model;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong with a set of models, so that all of it is told at once. */
final class ModelProblems {
  private final Set<String> problems = new TreeSet<>();

  /** {@code problem}: sentences that name the places and the way out. */
  void add(String problem) {
    problems.add(problem);
  }

  /** Throws (INVALID_MODELS) with every problem there is; returns when there is none. */
  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.INVALID_MODELS,
          "The models make no schema:\n  " + String.join("\n  ", problems));
    }
  }
}

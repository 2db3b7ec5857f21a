package io.jmigrate.dialect.h2;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;

/** Says what H2 cannot do. */
final class H2Refusals {
  private H2Refusals() {}

  /** {@code object} with its kind, {@code cannot} as the rest of a sentence. */
  static JmigrateException of(String object, String cannot) {
    return new JmigrateException(
        ErrorCode.REFUSED,
        "The " + object + " " + cannot + " on H2. Nothing was run; make this change by hand.");
  }

  static JmigrateException noEnums() {
    return new JmigrateException(
        ErrorCode.REFUSED, "H2 has no enums of their own; they are the type of a column.");
  }
}

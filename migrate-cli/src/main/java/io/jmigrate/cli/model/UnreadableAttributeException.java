package io.jmigrate.cli.model;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;

/** What is wrong with one attribute; told together with what is wrong with the others. */
final class UnreadableAttributeException extends JmigrateException {
  private static final long serialVersionUID = 1L;

  /** {@code why}: without the attribute itself. */
  UnreadableAttributeException(String why) {
    super(ErrorCode.INVALID_CONFIGURATION, why);
  }
}

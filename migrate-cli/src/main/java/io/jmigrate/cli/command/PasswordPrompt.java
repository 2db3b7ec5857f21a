package io.jmigrate.cli.command;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.Console;

/** Asks for a password on the terminal, without showing what is typed. */
final class PasswordPrompt {
  private PasswordPrompt() {}

  // from Java 22 on there always is a console; where it is no terminal, it reads standard input
  @SuppressWarnings("SystemConsoleNull")
  static String ask() {
    Console terminal = System.console();
    char[] typed = terminal == null ? null : terminal.readPassword("Password: ");
    if (typed == null) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "--password without a value asks for it, but there is no terminal to ask on;"
              + " set JMIGRATE_PASSWORD or give --password-file");
    }
    return new String(typed);
  }
}

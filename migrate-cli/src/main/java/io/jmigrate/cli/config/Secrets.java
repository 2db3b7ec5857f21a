package io.jmigrate.cli.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides passwords in texts that are printed. */
public final class Secrets {
  private static final String MASK = "*****";

  /** {@code scheme://user:password@}; the password may hold an @ that was not encoded. */
  private static final Pattern USER_INFO =
      Pattern.compile("(://[^\\s/?:@]*:)[^\\s?'\"]*@(?=[^\\s@]*)");

  /** {@code password=…} between the delimiters that JDBC URLs know. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "([?&;]\\s*[\\w.-]*(?:password|passwd|pwd|secret|token|passphrase|credential)[\\w.-]*"
              + "\\s*=)[^&;\\s'\")]*",
          Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  /** The text with the passwords of every URL in it replaced by stars. */
  public static String mask(String text) {
    if (text.indexOf(':') < 0) {
      return text;
    }
    Matcher userInfo = USER_INFO.matcher(text);
    String masked = userInfo.replaceAll("$1" + MASK + "@");
    return PARAMETER.matcher(masked).replaceAll("$1" + MASK);
  }
}

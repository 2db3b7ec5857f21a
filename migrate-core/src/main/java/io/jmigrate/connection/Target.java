package io.jmigrate.connection;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which database, and as whom.
 *
 * @param url a JDBC URL
 * @param user null when the URL, or the server's own rules, say who
 * @param password null for none
 */
public record Target(String url, @Nullable String user, @Nullable String password) {
  /** Where a DataSource leads to that has not been asked yet. */
  static final Target UNKNOWN = new Target("the application's DataSource", null, null);

  private static final Pattern USER_INFORMATION = Pattern.compile("//[^/@?;]*@");
  private static final Pattern SETTINGS = Pattern.compile("[?;].*", Pattern.DOTALL);

  /** The URL without anything that could be a secret: no user information, no settings. */
  public String shown() {
    return SETTINGS.matcher(USER_INFORMATION.matcher(url).replaceFirst("//")).replaceFirst("");
  }

  @Override
  public String toString() {
    return shown();
  }
}

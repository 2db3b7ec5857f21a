package io.jmigrate.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates and drops whole databases. URLs are JDBC URLs and hold no secret that would be printed.
 */
public interface DatabaseAdministration {
  /** The name of the database that a URL points at; empty when it names none. */
  String name(String url);

  /** The URL to connect to for creating or dropping the database of {@code url}. */
  String administrationUrl(String url);

  /**
   * The same, where connecting makes a database that is missing: a URL that fails then. Null where
   * connecting makes nothing.
   */
  default @Nullable String existingUrl(String url) {
    return null;
  }

  /**
   * What creates a database.
   *
   * @throws io.jmigrate.error.JmigrateException when an option does not exist on this database
   */
  List<String> create(String name, DatabaseOptions options);

  /** What drops it; fails when it does not exist. */
  List<String> drop(String name);
}

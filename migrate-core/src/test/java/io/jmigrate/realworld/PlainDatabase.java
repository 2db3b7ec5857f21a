package io.jmigrate.realworld;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.PlainClient;
import io.jmigrate.testing.PlainClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A database that only its own client program touches. */
record PlainDatabase(DatabaseUrl url, PlainClient client) {
  private static final Pattern DELIMITER = Pattern.compile("(?im)^\\s*DELIMITER\\s");
  private static final Pattern BODY =
      Pattern.compile("(?is)\\bCREATE\\b.*\\b(PROCEDURE|FUNCTION|TRIGGER|EVENT)\\b.*\\bBEGIN\\b");

  static PlainDatabase of(DatabaseUrl url) {
    return new PlainDatabase(url, PlainClient.of(url));
  }

  /** Runs a script as its author would; false when a statement failed. */
  boolean run(Path script) {
    try {
      String text = Files.readString(script);
      boolean mysql = url.url().matches("jdbc:(mysql|mariadb):.*");
      if (mysql && BODY.matcher(text).find() && !DELIMITER.matcher(text).find()) {
        // Programs without DELIMITER are written for drivers that send a file in one piece.
        client.runWhole(script);
      } else {
        client.run(script);
      }
      return true;
    } catch (PlainClientException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

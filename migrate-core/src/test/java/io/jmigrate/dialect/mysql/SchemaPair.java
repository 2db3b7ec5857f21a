package io.jmigrate.dialect.mysql;

import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two scripts that make two states of a schema, which differ in what {@code name} says. */
record SchemaPair(TestDatabase database, String name, String before, String after) {
  private static final Pattern PAIR =
      Pattern.compile("(?ms)^## (?!to$)([^\n]+)\n(.*?)^## to\n(.*?)(?=^## |\\z)");

  /** Those for both servers and those for this one, each in both directions. */
  static List<SchemaPair> of(TestDatabase database) throws IOException {
    List<SchemaPair> pairs = new ArrayList<>();
    String own = database == TestDatabase.MYSQL ? "pairs-mysql.sql" : "pairs-mariadb.sql";
    for (String file : List.of("pairs.sql", own)) {
      Matcher pair = PAIR.matcher(text(file));
      while (pair.find()) {
        pairs.add(new SchemaPair(database, pair.group(1), pair.group(2), pair.group(3)));
        pairs.add(new SchemaPair(database, pair.group(1) + ", back", pair.group(3), pair.group(2)));
      }
    }
    return pairs;
  }

  private static String text(String file) throws IOException {
    try (InputStream sql = SchemaPair.class.getResourceAsStream(file)) {
      if (sql == null) {
        throw new IOException(file + " is missing");
      }
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public String toString() {
    return database.product() + ": " + name;
  }
}

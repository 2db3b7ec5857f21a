package io.jmigrate.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who connects, and where to. User and password may stand in the URL: there they are as strong as
 * the URL itself, and weaker than a user or password written beside it.
 */
final class Credentials {
  private final Layers layers;
  private final Problems problems;
  private final int urlLayer;
  private final @Nullable DatabaseUrl url;

  Credentials(Layers layers, Problems problems) {
    this.layers = layers;
    this.problems = problems;
    this.urlLayer = layers.indexOf(ConfigKey.URL);
    this.url = urlLayer < 0 ? null : parse(layers.all().get(urlLayer));
  }

  private @Nullable DatabaseUrl parse(Layers.Layer layer) {
    Entry entry = layer.entry(ConfigKey.URL);
    String text = layers.text(ConfigKey.URL);
    if (entry == null || text == null) {
      return null;
    }
    try {
      return DatabaseUrl.parse(text);
    } catch (IllegalArgumentException e) {
      problems.add(entry.place(), String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Whether anything names a database, well or badly. */
  boolean urlGiven() {
    return urlLayer >= 0;
  }

  @Nullable String jdbcUrl() {
    return url == null ? null : url.jdbcUrl();
  }

  @Nullable String user() {
    for (int i = 0; i < layers.all().size(); i++) {
      Layers.Layer layer = layers.all().get(i);
      Entry entry = layer.entry(ConfigKey.USER);
      if (entry != null) {
        return layers.expand(ConfigKey.USER, entry.text(), layer);
      }
      if (url != null && i == urlLayer && url.user() != null) {
        return url.user();
      }
    }
    return null;
  }

  @Nullable String password() {
    for (int i = 0; i < layers.all().size(); i++) {
      Layers.Layer layer = layers.all().get(i);
      Entry entry = layer.entry(ConfigKey.PASSWORD);
      Entry file = layer.entry(ConfigKey.PASSWORD_FILE);
      if (entry != null && file != null) {
        problems.add(file.place(), "a password and a password file are both given; keep one");
      }
      if (entry != null) {
        return layers.expand(ConfigKey.PASSWORD, entry.text(), layer);
      }
      if (file != null) {
        return passwordIn(file, layer);
      }
      if (url != null && i == urlLayer && url.password() != null) {
        return url.password();
      }
    }
    return null;
  }

  private @Nullable String passwordIn(Entry file, Layers.Layer layer) {
    String text = layers.expand(ConfigKey.PASSWORD_FILE, file.text(), layer);
    if (text == null) {
      return null;
    }
    Path path = layer.base().resolve(text);
    try {
      String content = Files.readString(path);
      int end = content.length();
      if (content.endsWith("\n")) {
        end -= content.endsWith("\r\n") ? 2 : 1;
      }
      return content.substring(0, end);
    } catch (IOException e) {
      problems.add(file.place(), "the password file \"" + path + "\" cannot be read: " + e);
      return null;
    }
  }
}

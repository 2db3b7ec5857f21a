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
  /** Which keys say it. */
  record Keys(ConfigKey url, ConfigKey user, ConfigKey password, ConfigKey passwordFile) {
    static final Keys TARGET =
        new Keys(ConfigKey.URL, ConfigKey.USER, ConfigKey.PASSWORD, ConfigKey.PASSWORD_FILE);
    static final Keys SCRATCH =
        new Keys(
            ConfigKey.SCRATCH_URL,
            ConfigKey.SCRATCH_USER,
            ConfigKey.SCRATCH_PASSWORD,
            ConfigKey.SCRATCH_PASSWORD_FILE);
  }

  private final Keys keys;
  private final Layers layers;
  private final Problems problems;
  private final int urlLayer;
  private final @Nullable DatabaseUrl url;

  Credentials(Keys keys, Layers layers, Problems problems) {
    this.keys = keys;
    this.layers = layers;
    this.problems = problems;
    this.urlLayer = layers.indexOf(keys.url());
    this.url = urlLayer < 0 ? null : parse(layers.all().get(urlLayer));
  }

  private @Nullable DatabaseUrl parse(Layers.Layer layer) {
    Entry entry = layer.entry(keys.url());
    String text = layers.text(keys.url());
    if (entry == null || text == null) {
      return null;
    }
    try {
      return DatabaseUrl.parse(text).from(layer.base());
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
      Entry entry = layer.entry(keys.user());
      if (entry != null) {
        return layers.expand(keys.user(), entry.text(), layer);
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
      Entry entry = layer.entry(keys.password());
      Entry file = layer.entry(keys.passwordFile());
      if (entry != null && file != null) {
        problems.add(file.place(), "a password and a password file are both given; keep one");
      }
      if (entry != null) {
        return layers.expand(keys.password(), entry.text(), layer);
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
    String text = layers.expand(keys.passwordFile(), file.text(), layer);
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

package io.jmigrate.cli.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places values come from, the strongest first. A value is expanded only when it counts. */
final class Layers {
  /**
   * One place values come from.
   *
   * @param expandable whether {@code ${NAME}} in its texts means a variable
   * @param base where its relative paths begin
   */
  record Layer(Map<ConfigKey, Entry> entries, boolean expandable, Path base) {
    @Nullable Entry entry(ConfigKey key) {
      return entries.get(key);
    }
  }

  private final List<Layer> layers;
  private final Variables variables;
  private final Problems problems;

  Layers(List<Layer> layers, Variables variables, Problems problems) {
    this.layers = List.copyOf(layers);
    this.variables = variables;
    this.problems = problems;
  }

  /** What holds without any configuration. */
  static Layer defaults(Path base) {
    Map<ConfigKey, Entry> entries = new EnumMap<>(ConfigKey.class);
    for (ConfigKey key : ConfigKey.all()) {
      String value = key.defaultValue();
      if (value != null) {
        entries.put(key, Entry.of(value, "default"));
      }
    }
    return new Layer(entries, false, base);
  }

  List<Layer> all() {
    return layers;
  }

  /** The strongest layer that has a value for {@code key}, or -1. */
  int indexOf(ConfigKey key) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).entry(key) != null) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Layer of(ConfigKey key) {
    int index = indexOf(key);
    return index < 0 ? null : layers.get(index);
  }

  /** The value that counts, checked; null where there is none, or where it was reported. */
  @Nullable String text(ConfigKey key) {
    Layer layer = of(key);
    Entry entry = layer == null ? null : layer.entry(key);
    return layer == null || entry == null ? null : expand(key, entry.text(), layer);
  }

  /** Folders as seen from the current directory; {@code classpath:} locations as they are. */
  List<String> paths(ConfigKey key) {
    List<String> paths = new ArrayList<>();
    Layer layer = of(key);
    Entry entry = layer == null ? null : layer.entry(key);
    if (layer == null || entry == null) {
      return paths;
    }
    for (Entry.Text text : entry.texts()) {
      String path = expand(key, text, layer);
      if (path != null) {
        paths.add(path.startsWith("classpath:") ? path : folder(path, layer.base()));
      }
    }
    return paths;
  }

  /** Names with values, those of a stronger layer winning; null where no layer has the key. */
  @Nullable Map<String, String> map(ConfigKey key) {
    Map<String, String> values = null;
    for (int i = layers.size() - 1; i >= 0; i--) {
      Layer layer = layers.get(i);
      Entry entry = layer.entry(key);
      if (entry == null) {
        continue;
      }
      values = values == null ? new LinkedHashMap<>() : values;
      for (Entry.Text text : entry.texts()) {
        String pair = expand(key, text, layer);
        if (pair != null) {
          int equals = pair.indexOf('=');
          values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    }
    return values;
  }

  private static String folder(String path, Path base) {
    String scheme = "filesystem:";
    return base.resolve(path.startsWith(scheme) ? path.substring(scheme.length()) : path)
        .toString();
  }

  /** The text with its variables, checked; null where it was reported. */
  @Nullable String expand(ConfigKey key, Entry.Text text, Layer layer) {
    int before = problems.count();
    String value = layer.expandable() ? variables.expand(text) : text.value();
    if (problems.count() > before) {
      return null;
    }
    return Values.check(key, new Entry.Text(value, text.place()), problems) ? value : null;
  }
}

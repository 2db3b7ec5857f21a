package io.jmigrate.cli.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads {@code jmigrate.yaml}, every environment of it, and reports all that does not belong. */
final class ConfigFileReader {
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "username", "user",
          "passwd", "password",
          "pwd", "password",
          "host", "url",
          "port", "url",
          "database", "url",
          "dialect", "url",
          "jdbcUrl", "url",
          "locations", "migrations",
          "table", "history.table");

  private final Path path;
  private final Problems problems;

  private ConfigFileReader(Path path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /** The file's content; empty, with a problem, where it cannot be understood at all. */
  static ConfigFile read(Path path, Problems problems) {
    ConfigFileReader reader = new ConfigFileReader(path, problems);
    Map<ConfigKey, Entry> shared = new EnumMap<>(ConfigKey.class);
    Map<String, Map<ConfigKey, Entry>> environments = new LinkedHashMap<>();
    Node root = reader.root();
    if (root instanceof MappingNode mapping) {
      reader.readTop(mapping, shared, environments);
    } else if (root != null && !empty(root)) {
      problems.add(reader.place(root), "expected keys with values, such as 'url: jdbc:…'");
    }
    return new ConfigFile(path, shared, environments);
  }

  private @Nullable Node root() {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(path.toString())
            .setSchema(new FailsafeSchema()) // texts stay as written: 0123 is a good password
            .setAllowNonScalarKeys(true)
            .build();
    try (InputStream bytes = Files.newInputStream(path)) {
      return new Compose(settings).composeInputStream(bytes).orElse(null);
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      problems.add(place(mark), "is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(path.toString(), "is not YAML: " + e.getMessage());
    } catch (IOException e) {
      problems.add(path.toString(), "cannot be read: " + e);
    }
    return null;
  }

  private void readTop(
      MappingNode root,
      Map<ConfigKey, Entry> shared,
      Map<String, Map<ConfigKey, Entry>> environments) {
    NodeTuple section = readKeys(root, "", shared, true);
    if (section == null || empty(section.getValueNode())) {
      return;
    }
    if (!(section.getValueNode() instanceof MappingNode mapping)) {
      problems.add(
          place(section.getValueNode()),
          "'environments' takes names with keys below, such as 'development: { url: … }'");
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = name(tuple.getKeyNode());
      Map<ConfigKey, Entry> block = new EnumMap<>(ConfigKey.class);
      if (name == null) {
        continue;
      }
      if (environments.putIfAbsent(name, block) != null) {
        problems.add(place(tuple.getKeyNode()), "environment '" + name + "' stands here twice");
      } else if (tuple.getValueNode() instanceof MappingNode keys) {
        readKeys(keys, "", block, false);
      } else if (!empty(tuple.getValueNode())) {
        problems.add(
            place(tuple.getValueNode()),
            "environment '" + name + "' takes keys with values, such as 'url: jdbc:…'");
      }
    }
  }

  /** Reads one mapping; returns the {@code environments} it holds. */
  private @Nullable NodeTuple readKeys(
      MappingNode mapping, String prefix, Map<ConfigKey, Entry> target, boolean top) {
    NodeTuple environments = null;
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String name = name(tuple.getKeyNode());
      if (name == null) {
        continue;
      }
      String place = place(tuple.getKeyNode());
      String path = prefix + name;
      ConfigKey key = ConfigKey.at(path);
      if (!seen.add(name)) {
        problems.add(place, "key '" + path + "' stands here twice");
      } else if (path.equals(ConfigKey.HISTORY)) {
        readHistory(tuple.getValueNode(), target, top);
      } else if (key == null) {
        problems.add(place, unknown(name, prefix, top));
      } else if (!top && !key.perEnvironment()) {
        problems.add(place, "key '" + path + "' belongs at the top of the file");
      } else if (key == ConfigKey.ENVIRONMENTS) {
        environments = tuple;
      } else {
        readValue(key, tuple.getValueNode(), target);
      }
    }
    return environments;
  }

  private void readHistory(Node value, Map<ConfigKey, Entry> target, boolean top) {
    if (value instanceof MappingNode keys) {
      readKeys(keys, ConfigKey.HISTORY + ".", target, top);
    } else if (!empty(value)) {
      problems.add(place(value), "'history' takes the keys 'table' and 'schema'");
    }
  }

  private static String unknown(String name, String prefix, boolean top) {
    List<String> candidates = new ArrayList<>();
    for (ConfigKey key : ConfigKey.all()) {
      String path = key.path();
      if (path.startsWith(prefix) && (top || key.perEnvironment())) {
        candidates.add(path.substring(prefix.length()));
      }
    }
    if (prefix.isEmpty()) {
      candidates.add(ConfigKey.HISTORY);
    }
    String synonym = prefix.isEmpty() ? SYNONYMS.get(name) : null;
    String hint =
        synonym == null ? Suggestion.of(name, candidates) : "; did you mean '" + synonym + "'?";
    String known = "; known here: " + String.join(", ", candidates);
    return "unknown key '" + prefix + name + "'" + (hint.isEmpty() ? known : hint);
  }

  private void readValue(ConfigKey key, Node value, Map<ConfigKey, Entry> target) {
    if (empty(value)) {
      return;
    }
    if (value instanceof ScalarNode scalar) {
      Entry entry = Entry.of(scalar.getValue(), place(value));
      if (scalar.getValue().contains("${") || Values.check(key, entry.text(), problems)) {
        target.put(key, entry);
      }
    } else if (key.type() == ConfigKey.Type.MAP && value instanceof MappingNode mapping) {
      target.put(key, new Entry(pairs(key, mapping), place(value)));
    } else if (key.type() == ConfigKey.Type.PATHS && value instanceof SequenceNode sequence) {
      List<Entry.Text> texts = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(new Entry.Text(scalar.getValue(), place(item)));
        } else {
          problems.add(place(item), "each of '" + key.path() + "' must be a folder's path");
        }
      }
      if (texts.isEmpty()) {
        problems.add(place(value), "'" + key.path() + "' names no folder");
      } else {
        target.put(key, new Entry(texts, place(value)));
      }
    } else {
      problems.add(place(value), "'" + key.path() + "' takes " + Values.form(key));
    }
  }

  /** Names with values, each as the option would have it: {@code name=value}. */
  private List<Entry.Text> pairs(ConfigKey key, MappingNode mapping) {
    List<Entry.Text> pairs = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String name = name(tuple.getKeyNode());
      if (name != null && tuple.getValueNode() instanceof ScalarNode scalar) {
        pairs.add(new Entry.Text(name + "=" + scalar.getValue(), place(scalar)));
      } else if (name != null) {
        problems.add(
            place(tuple.getValueNode()),
            "each of '" + key.path() + "' must be one text, as '" + name + ": value'");
      }
    }
    return pairs;
  }

  private @Nullable String name(Node key) {
    if (key instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problems.add(place(key), "a key must be a plain word");
    return null;
  }

  private static boolean empty(Node node) {
    if (!(node instanceof ScalarNode scalar) || scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return false;
    }
    String value = scalar.getValue();
    return value.isEmpty() || value.equals("~") || value.equals("null");
  }

  private String place(Node node) {
    return place(node.getStartMark());
  }

  private String place(Optional<Mark> mark) {
    return mark.isPresent()
        ? path + ":" + (mark.get().getLine() + 1) + ":" + (mark.get().getColumn() + 1)
        : path.toString();
  }
}

package io.jmigrate.migration;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The directives of one script.
 *
 * @param arguments what follows each, empty for one that takes nothing
 */
public record Directives(Map<Directive, String> arguments) {
  /** Of a script that has none. */
  public static final Directives NONE = new Directives(Map.of());

  public Directives {
    EnumMap<Directive, String> copy = new EnumMap<>(Directive.class);
    copy.putAll(arguments);
    arguments = Collections.unmodifiableMap(copy);
  }

  /** Whether the script has {@code directive}. */
  public boolean has(Directive directive) {
    return arguments.containsKey(directive);
  }

  /** What follows the directive in the script; null when the script does not have it. */
  public @Nullable String argument(Directive directive) {
    return arguments.get(directive);
  }

  /** These and one more. */
  Directives with(Directive directive, String argument) {
    EnumMap<Directive, String> more = new EnumMap<>(Directive.class);
    more.putAll(arguments);
    more.put(directive, argument);
    return new Directives(more);
  }

  /** As lines of a script, each with its line end. */
  String lines() {
    return arguments.entrySet().stream()
        .map(e -> e.getKey().line(e.getValue()))
        .collect(Collectors.joining());
  }
}

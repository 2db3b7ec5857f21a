package io.jmigrate.compare;

import io.jmigrate.diff.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The answer to a refusal: to go on without what is refused. */
public final class Ignored {
  private Ignored() {}

  /** Without the refusals whose object is named, with its kind or without. */
  static List<Refusal> without(List<Refusal> refusals, Set<String> ignored) {
    return refusals.stream()
        .filter(refusal -> !ignored.contains(refusal.object()))
        .filter(refusal -> !ignored.contains(name(refusal)))
        .toList();
  }

  /** The options that pass over these refusals. */
  public static String flags(List<Refusal> refusals) {
    return refusals.stream()
        .map(Ignored::name)
        .distinct()
        .map(name -> "--ignore " + (name.contains(" ") ? "'" + name + "'" : name))
        .collect(Collectors.joining(" "));
  }

  private static String name(Refusal refusal) {
    String object = refusal.object();
    return object.substring(object.lastIndexOf(' ') + 1);
  }
}

package io.jmigrate.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The constants of an enum and how a column keeps them.
 *
 * @param name of the enum in SQL, which a {@link Storage#NATIVE} one is made under: {@code role}
 * @param labels what is kept for each constant, as declared: its name unless another was said
 */
public record EnumConstants(String name, List<String> labels, Storage storage) {
  /** How a constant is kept. */
  public enum Storage {
    /** Its name, and a check of the names there are. */
    NAME,
    /** Its place, and a check of the places there are. */
    ORDINAL,
    /** As a type of the database where it has such types, else as {@link #NAME}. */
    NATIVE
  }

  public EnumConstants {
    labels = List.copyOf(labels);
  }

  /** The length of the longest name, at least 1. */
  public int longest() {
    return labels.stream().mapToInt(String::length).max().orElse(1);
  }

  /** As SQL: {@code 'MEMBER', 'ADMIN'}. */
  public String quoted() {
    return labels.stream()
        .map(label -> "'" + label.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }
}

package io.jmigrate.model;

import java.util.Objects;

/**
 * A model as it was read.
 *
 * @param place of its file, for messages: {@code target/classes/META-INF/jmigrate/blog.User.json}
 */
public record FoundModel(ModelFragment fragment, String place) {
  /** The binary name of the model's class. */
  public String name() {
    return fragment.model();
  }

  /** The name of the class without its package: {@code User}. */
  public String simpleName() {
    String name = name();
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** What keys that hold its own begin with: {@code user} of {@code user_id}. */
  String word() {
    return Naming.snakeCase(simpleName());
  }

  String table() {
    return fragment.table();
  }

  /** The same as {@link #word} while the table had its name before. */
  String oldWord() {
    String before = fragment.renamedFrom();
    return before == null ? word() : Naming.singular(before);
  }

  /** The table's name before; today's where it never had another. */
  String oldTable() {
    return Objects.requireNonNullElse(fragment.renamedFrom(), table());
  }

  /** For messages: {@code blog.User.email}. */
  String property(String property) {
    return name() + "." + property;
  }
}

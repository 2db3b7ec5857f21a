package io.jmigrate.model;

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

  /** For messages: {@code blog.User.email}. */
  String property(String property) {
    return name() + "." + property;
  }
}

package io.jmigrate.cli.model;

import io.jmigrate.model.Naming;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The name of an attribute as that of a record's component. */
final class PropertyName {
  /** The names of methods that every record has already. */
  private static final Set<String> TAKEN =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private PropertyName() {}

  /**
   * The name as it is; {@code firstName} for {@code first_name}.
   *
   * @throws UnreadableAttributeException when Java takes no such name
   */
  static String of(AttributeText.Word word) {
    String written = word.name();
    if (word.argument() != null || !SourceVersion.isIdentifier(written)) {
      throw new UnreadableAttributeException("'" + written + "' is no name of a Java property");
    }
    String name = written.indexOf('_') < 0 ? written : Naming.property(written);
    if (SourceVersion.isKeyword(name) || SourceVersion.isKeyword(written)) {
      throw new UnreadableAttributeException("'" + written + "' is a word of Java's own");
    }
    if (TAKEN.contains(name)) {
      throw new UnreadableAttributeException(
          "No component of a record may be named '" + name + "'");
    }
    return name;
  }
}

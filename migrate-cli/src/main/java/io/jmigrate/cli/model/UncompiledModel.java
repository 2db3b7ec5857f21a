package io.jmigrate.cli.model;

import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.Naming;
import io.jmigrate.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The source of a model that is not compiled yet, as far as others must know it: its table and its
 * key.
 */
final class UncompiledModel {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final String ANNOTATIONS = "io.jmigrate.annotation.";
  private static final String ARGUMENTS = "(?:\\([^)]*\\))?";
  private static final Pattern MODEL =
      Pattern.compile("(?<![\\w.])@(?:io\\.jmigrate\\.annotation\\.)?Model\\b(" + ARGUMENTS + ")");
  private static final Pattern TABLE = Pattern.compile("\\btable\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern SCHEMA = Pattern.compile("\\bschema\\s*=\\s*\"([^\"]*)\"");

  /** {@code @Id @Length(20) private final String code}. */
  private static final Pattern ID =
      Pattern.compile(
          "@Id\\b"
              + ARGUMENTS
              + "((?:\\s*@[\\w.]+"
              + ARGUMENTS
              + ")*)\\s+(?:(?:private|protected|public|final)\\s+)*(?:java\\.\\w+\\.)?(\\w+)\\s+(\\w+)");

  private static final Pattern COLUMN =
      Pattern.compile("@Column\\b.*?\\bname\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern LENGTH =
      Pattern.compile("@Length\\((?:value\\s*=\\s*)?(\\d{1,9})\\)");

  private static final Map<String, ValueType> KEYS =
      Map.of(
          "long", ValueType.LONG,
          "Long", ValueType.LONG,
          "int", ValueType.INT,
          "Integer", ValueType.INT,
          "short", ValueType.SHORT,
          "Short", ValueType.SHORT,
          "UUID", ValueType.UUID,
          "String", ValueType.STRING);

  private final String name;
  private final String source;

  private UncompiledModel(String name, String source) {
    this.name = name;
    this.source = source;
  }

  /**
   * Reads a source; null where it is no model's.
   *
   * @param name of its class, with the package
   */
  static @Nullable UncompiledModel of(String name, String source) {
    String bare = COMMENT.matcher(source).replaceAll("");
    boolean ours = bare.contains(ANNOTATIONS) && MODEL.matcher(bare).find();
    return ours ? new UncompiledModel(name, bare) : null;
  }

  /** The full name of its class. */
  String name() {
    return name;
  }

  /**
   * Its table and key.
   *
   * @throws UnreadableAttributeException when the key cannot be read without a compiler
   */
  ModelFragment fragment() {
    Matcher id = ID.matcher(source);
    boolean found = id.find();
    ValueType type = found ? KEYS.get(id.group(2)) : null;
    if (type == null || ID.matcher(source).results().count() > 1) {
      throw new UnreadableAttributeException(
          "The key of " + name + " cannot be read from its source; compile it first");
    }
    Matcher model = MODEL.matcher(source);
    String said = model.find() ? model.group(1) : "";
    String table = first(TABLE, said);
    return new ModelFragment(
        ModelFragment.FORMAT,
        name,
        table == null ? Naming.table(name.substring(name.lastIndexOf('.') + 1)) : table,
        first(SCHEMA, said),
        null,
        null,
        List.of(key(type, id.group(1), id.group(3))),
        List.of(),
        List.of(),
        List.of());
  }

  private static ModelColumn key(ValueType type, String annotations, String property) {
    ModelColumn plain = new Attribute(property, type).id().column();
    String column = first(COLUMN, annotations);
    String length = first(LENGTH, annotations);
    return new ModelColumn(
        property,
        column == null ? plain.column() : column,
        null,
        type,
        false,
        length == null ? null : Integer.valueOf(length),
        null,
        null,
        null,
        null,
        false,
        true,
        plain.identity(),
        null,
        null,
        null,
        null);
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }
}

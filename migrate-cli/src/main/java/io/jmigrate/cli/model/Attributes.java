package io.jmigrate.cli.model;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.model.ColumnRole;
import io.jmigrate.model.ModelAssociation;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.ModelIndex;
import io.jmigrate.model.Naming;
import io.jmigrate.model.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads {@code --attributes}: Sequelize's {@code name:type}, {@code name:enum:{A,B}} and {@code
 * name:array:type}, and beyond it a size {@code string(50)}, {@code !} for not null, {@code
 * unique}, {@code index}, {@code default(0)} and {@code references(User)}.
 */
public final class Attributes {
  private final String model;
  private final ReferencedModels others;
  private final List<String> problems = new ArrayList<>();
  private final List<ReadAttribute> read = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private ModelColumn id = new Attribute(AttributeReader.ID, ValueType.LONG).id().column();

  private Attributes(String model, ReferencedModels others) {
    this.model = model;
    this.others = others;
  }

  /**
   * The model that has these attributes; with an id before them, unless it is among them, and the
   * times of creation and of the last change after them.
   *
   * @param model the full name of its class
   * @throws JmigrateException (INVALID_CONFIGURATION) naming each attribute that cannot be read
   */
  public static ModelFragment read(String model, String attributes, ReferencedModels others) {
    Attributes reader = new Attributes(model, others);
    List<String> texts = new ArrayList<>(AttributeText.split(attributes));
    // Other attributes may hold the key of this very model.
    texts.stream().filter(Attributes::isId).forEach(reader::read);
    texts.removeIf(Attributes::isId);
    reader.taken.addAll(List.of(column("id"), column("createdAt"), column("updatedAt")));
    texts.forEach(reader::read);
    if (!reader.problems.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          String.join("\n  ", reader.problems) + "\nSee \"jmigrate model:generate --help\".");
    }
    return reader.fragment();
  }

  private static boolean isId(String text) {
    return text.matches(AttributeReader.ID + "!?:.*");
  }

  private void read(String text) {
    try {
      ReadAttribute attribute = AttributeReader.read(AttributeText.of(text), this::model);
      for (String property : attribute.properties()) {
        if (!taken.add(column(property))) {
          throw new UnreadableAttributeException("'" + property + "' is there already");
        }
      }
      if (isId(text)) {
        id = attribute.column().column();
      } else {
        read.add(attribute);
      }
    } catch (UnreadableAttributeException e) {
      problems.add("Attribute '" + text + "' cannot be parsed: " + e.getMessage());
    }
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String column(String property) {
    return Naming.snakeCase(property).toLowerCase(Locale.ROOT);
  }

  /** Another model, or this one as far as it is known. */
  private ModelFragment model(String name) {
    return name.equals(simpleName(model)) || name.equals(model) ? fragment() : others.find(name);
  }

  private ModelFragment fragment() {
    List<ModelColumn> columns = new ArrayList<>(List.of(id));
    List<ModelAssociation> associations = new ArrayList<>();
    List<ModelIndex> indexes = new ArrayList<>();
    Set<String> models = new HashSet<>(Set.of(simpleName(model)));
    for (ReadAttribute each : read) {
      if (each.association() != null) {
        models.add(simpleName(each.association().target()));
      }
    }
    for (ReadAttribute each : read) {
      columns.add(each.column().column(models));
      if (each.association() != null) {
        associations.add(each.association());
      }
      if (each.index() != null) {
        indexes.add(each.index());
      }
    }
    columns.add(time("createdAt", ColumnRole.CREATED_AT));
    columns.add(time("updatedAt", ColumnRole.UPDATED_AT));
    return new ModelFragment(
        ModelFragment.FORMAT,
        model,
        Naming.table(simpleName(model)),
        null,
        null,
        null,
        columns,
        associations,
        indexes,
        List.of());
  }

  private static ModelColumn time(String property, ColumnRole role) {
    return new Attribute(property, ValueType.INSTANT).role(role).column();
  }
}

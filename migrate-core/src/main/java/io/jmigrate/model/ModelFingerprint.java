package io.jmigrate.model;

import io.jmigrate.digest.Sha256;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells models that ask for different tables apart: 16 hexadecimal digits. What makes no table (the
 * class's name and package, the names of properties, former names, the order of columns) does not
 * count, as far as one model alone can tell.
 */
public final class ModelFingerprint {
  private static final int DIGITS = 16;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

  private ModelFingerprint() {}

  /** Of one model. */
  public static String of(ModelFragment fragment) {
    return shortened(FragmentJson.compact(bare(fragment)));
  }

  /** Of all models of an application, in whatever order and from however many jars. */
  public static String ofAll(Collection<FoundModel> models) {
    List<String> each = models.stream().map(model -> of(model.fragment())).sorted().toList();
    return shortened(String.join("\n", each));
  }

  /** Whether a text has the form of one. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  private static String shortened(String text) {
    return Sha256.of(text).substring(0, DIGITS);
  }

  /** The model as its table sees it. */
  private static ModelFragment bare(ModelFragment model) {
    boolean joins = model.associations().stream().anyMatch(ModelFingerprint::makesJoinTable);
    boolean keysByName =
        model.associations().stream().anyMatch(association -> association.foreignKey().isEmpty());
    return new ModelFragment(
        0,
        // The columns of a join table are called after the classes.
        joins ? simple(model.model()) : "",
        model.table(),
        model.schema(),
        null,
        model.comment(),
        model.columns().stream()
            .sorted(
                // The primary key has its columns in the order of the model.
                Comparator.comparing((ModelColumn column) -> !column.id())
                    .thenComparing(column -> column.id() ? "" : column.column()))
            .map(column -> bare(column, keysByName))
            .toList(),
        model.associations().stream()
            .map(association -> bare(association, model))
            .sorted(Comparator.comparing(FragmentJson::compact))
            .toList(),
        model.indexes().stream()
            .map(index -> bare(index, model))
            .sorted(Comparator.comparing(FragmentJson::compact))
            .toList(),
        model.checks().stream().sorted(Comparator.comparing(FragmentJson::compact)).toList());
  }

  private static boolean makesJoinTable(ModelAssociation association) {
    return association.kind() == ModelAssociation.Kind.MANY_TO_MANY
        && association.through() == null;
  }

  /** {@code named}: whether the property's name says which association it is the key of. */
  private static ModelColumn bare(ModelColumn column, boolean named) {
    return new ModelColumn(
        named ? column.property() : "",
        column.column(),
        null,
        column.type(),
        column.array(),
        column.length(),
        column.precision(),
        column.scale(),
        bare(column.constants()),
        column.sqlType(),
        column.nullable(),
        column.id(),
        column.identity(),
        column.defaultExpression(),
        column.generated(),
        column.role(),
        column.comment());
  }

  private static @Nullable EnumConstants bare(@Nullable EnumConstants constants) {
    return constants == null || constants.storage() == EnumConstants.Storage.NATIVE
        ? constants
        : new EnumConstants("", constants.labels(), constants.storage());
  }

  private static ModelAssociation bare(ModelAssociation association, ModelFragment model) {
    String through = association.through();
    boolean ours = association.kind() == ModelAssociation.Kind.BELONGS_TO;
    return new ModelAssociation(
        association.kind(),
        association.property(),
        simple(association.target()),
        association.foreignKey().stream()
            .map(property -> ours ? column(model, property) : property)
            .toList(),
        through == null ? null : simple(through),
        association.joinTable(),
        association.constraint(),
        association.index(),
        association.onDelete(),
        association.onUpdate(),
        association.name());
  }

  private static ModelIndex bare(ModelIndex index, ModelFragment model) {
    return new ModelIndex(
        index.name(),
        index.unique(),
        index.parts().stream()
            .map(
                part ->
                    part.expression()
                        ? part
                        : new ModelIndex.Part(column(model, part.text()), false, part.descending()))
            .toList(),
        index.where());
  }

  private static String column(ModelFragment model, String property) {
    ModelColumn column = model.column(property);
    return column == null ? property : column.column();
  }

  /** Without the package. */
  private static String simple(String className) {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }
}

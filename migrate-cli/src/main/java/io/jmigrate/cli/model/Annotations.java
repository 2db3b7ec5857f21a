package io.jmigrate.cli.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.jmigrate.model.ModelAssociation;
import io.jmigrate.model.ModelCheck;
import io.jmigrate.model.ModelIndex;
import io.jmigrate.schema.ForeignKey;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The annotations of models, as source. */
final class Annotations {
  private static final String PACKAGE = "io.jmigrate.annotation";

  private Annotations() {}

  static AnnotationSpec.Builder named(String name) {
    return AnnotationSpec.builder(ClassName.get(PACKAGE, name));
  }

  /** Adds {@code @Name("text")}; nothing where there is no text. */
  static void add(TypeSpec.Builder type, String name, @Nullable String text) {
    if (text != null) {
      type.addAnnotation(named(name).addMember("value", "$S", text).build());
    }
  }

  /** Adds {@code @Name("text")}; nothing where there is no text. */
  static void add(ParameterSpec.Builder property, String name, @Nullable String text) {
    if (text != null) {
      property.addAnnotation(named(name).addMember("value", "$S", text).build());
    }
  }

  /** {@code @Index} or {@code @Unique} of a model. */
  static AnnotationSpec index(ModelIndex index) {
    boolean plain =
        index.unique()
            && index.where() == null
            && index.parts().stream().noneMatch(part -> part.expression() || part.descending());
    AnnotationSpec.Builder made = named(plain ? "Unique" : "Index");
    made.addMember("on", "$S", on(index.parts()));
    describe(made, index, plain);
    return made.build();
  }

  /** {@code @Index} or {@code @Unique} of the one property that it is about. */
  static AnnotationSpec indexOfProperty(ModelIndex index) {
    AnnotationSpec.Builder made = named(index.unique() ? "Unique" : "Index");
    describe(made, index, true);
    return made.build();
  }

  private static void describe(AnnotationSpec.Builder made, ModelIndex index, boolean plain) {
    if (index.name() != null) {
      made.addMember("name", "$S", index.name());
    }
    if (index.unique() && !plain) {
      made.addMember("unique", "$L", true);
    }
    if (index.where() != null) {
      made.addMember("where", "$S", index.where());
    }
  }

  private static String on(List<ModelIndex.Part> parts) {
    return parts.stream()
        .map(part -> part.text() + (part.descending() ? " desc" : ""))
        .collect(Collectors.joining(", "));
  }

  static AnnotationSpec check(ModelCheck check) {
    AnnotationSpec.Builder made = named("Check").addMember("value", "$S", check.expression());
    if (check.name() != null) {
      made.addMember("name", "$S", check.name());
    }
    return made.build();
  }

  /**
   * The annotation of an association.
   *
   * @param foreignKey the properties to name; empty where the rules find them
   */
  static AnnotationSpec association(ModelAssociation association, List<String> foreignKey) {
    AnnotationSpec.Builder made =
        named(
            switch (association.kind()) {
              case BELONGS_TO -> "BelongsTo";
              case HAS_ONE -> "HasOne";
              case HAS_MANY -> "HasMany";
              case MANY_TO_MANY -> "ManyToMany";
            });
    if (association.name() != null) {
      made.addMember("name", "$S", association.name());
    }
    if (association.through() != null) {
      made.addMember("through", "$T.class", ClassName.bestGuess(association.through()));
    }
    if (association.joinTable() != null) {
      made.addMember("table", "$S", association.joinTable());
    }
    for (String property : foreignKey) {
      made.addMember("foreignKey", "$S", property);
    }
    action(made, "onDelete", association.onDelete());
    action(made, "onUpdate", association.onUpdate());
    if (!association.constraint()) {
      made.addMember("constraint", "$L", false);
    }
    if (Boolean.FALSE.equals(association.index())) {
      made.addMember("index", "$L", false);
    }
    return made.build();
  }

  private static void action(
      AnnotationSpec.Builder made, String member, ForeignKey.@Nullable Action action) {
    if (action != null) {
      made.addMember(member, "$T.$L", ClassName.get(PACKAGE, "Action"), action);
    }
  }
}

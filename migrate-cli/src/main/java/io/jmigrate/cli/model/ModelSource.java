package io.jmigrate.cli.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.jmigrate.model.ModelAssociation;
import io.jmigrate.model.ModelCheck;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.ModelIndex;
import io.jmigrate.model.Naming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The source of the record that a fragment describes: what the processor makes, the other way. */
public final class ModelSource {
  private final ModelFragment model;
  private final ClassName name;
  private final Properties properties;
  private final List<ModelIndex> ofModel = new ArrayList<>();
  private final Map<String, ModelIndex> ofProperty = new LinkedHashMap<>();

  private ModelSource(ModelFragment model, ClassName nullable) {
    this.model = model;
    this.name = ClassName.bestGuess(model.model());
    this.properties = new Properties(model, nullable);
    for (ModelIndex index : model.indexes()) {
      ModelIndex.Part first = index.parts().get(0);
      boolean plain = !first.expression() && !first.descending() && index.where() == null;
      if (index.parts().size() > 1 || !plain || ofProperty.containsKey(first.text())) {
        ofModel.add(index);
      } else {
        ofProperty.put(first.text(), index);
      }
    }
  }

  /**
   * The content of the file for a model.
   *
   * @param nullable the annotation that says of a property that it may be null
   */
  public static String of(ModelFragment model, String nullable) {
    return new ModelSource(model, ClassName.bestGuess(nullable)).text();
  }

  private String text() {
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(declaration())
            .recordConstructor(components());
    if (model.id().isEmpty()) {
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "JM103").build());
    }
    Annotations.add(type, "RenamedFrom", model.renamedFrom());
    Annotations.add(type, "Comment", model.comment());
    ofModel.forEach(index -> type.addAnnotation(Annotations.index(index)));
    for (ModelCheck check : model.checks()) {
      type.addAnnotation(Annotations.check(check));
    }
    model.columns().stream()
        .map(ModelColumn::constants)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(constants -> type.addType(EnumSource.of(constants)));
    String text =
        JavaFile.builder(name.packageName(), type.build())
            .indent("  ")
            .skipJavaLangImports(true)
            .build()
            .toString();
    return RecordLayout.of(text);
  }

  private AnnotationSpec declaration() {
    AnnotationSpec.Builder declared = Annotations.named("Model");
    if (!model.table().equals(Naming.table(name.simpleName()))) {
      declared.addMember("table", "$S", model.table());
    }
    if (model.schema() != null) {
      declared.addMember("schema", "$S", model.schema());
    }
    return declared.build();
  }

  /** Columns in their order, each other model after the last column of the key to it. */
  private MethodSpec components() {
    List<ParameterSpec> all = new ArrayList<>();
    List<ModelAssociation> left = new ArrayList<>(model.associations());
    for (ModelColumn column : model.columns()) {
      all.add(properties.column(column, ofProperty.get(column.property())));
      left.removeIf(
          association -> {
            boolean here =
                association.kind() == ModelAssociation.Kind.BELONGS_TO
                    && last(association.foreignKey()).equals(column.property());
            if (here) {
              all.add(properties.association(association, model));
            }
            return here;
          });
    }
    left.forEach(association -> all.add(properties.association(association, model)));
    return MethodSpec.constructorBuilder().addParameters(all).build();
  }

  private static String last(List<String> properties) {
    return properties.isEmpty() ? "" : properties.get(properties.size() - 1);
  }
}

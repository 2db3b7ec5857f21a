package io.jmigrate.processor.check;

import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.ColumnType;
import io.jmigrate.processor.read.Models;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import io.jmigrate.processor.read.TypeNames;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** There is a column for every property, or an association. */
final class TypeRule implements Rule {
  private final Models models;

  TypeRule(Models models) {
    this.models = models;
  }

  @Override
  public void check(SourceModel model, Problems problems) {
    for (SourceProperty property : model.columns()) {
      ColumnType type = property.columnType();
      if (type == null) {
        noColumn(property, problems);
      } else if (type.enumeration() != null && isEmpty(type.enumeration())) {
        problems.error(
            Problem.ENUM_EMPTY,
            property.place(),
            type.enumeration().getSimpleName() + " has no constants, so that no row could exist",
            "give it some, or " + property.name() + " another type.");
      }
    }
  }

  private void noColumn(SourceProperty property, Problems problems) {
    TypeMirror element = TypeNames.elementOfList(property.type());
    SourceModel other =
        models.model(TypeNames.element(element == null ? property.type() : element));
    if (other == null) {
      problems.error(
          Problem.TYPE_UNSUPPORTED,
          property.place(),
          "no column holds " + TypeNames.withArticle(property.type()),
          "keep it as a document with @Json, as another type with @Converter, as a type of the"
              + " database with @Column(type = \"...\"), or not at all with @Transient.");
      return;
    }
    problems.error(
        Problem.MODEL_UNTIED,
        property.place(),
        other.name() + " is a model, and nothing says how " + property.name() + " is tied to it",
        ways(other, element));
  }

  private static String ways(SourceModel other, @Nullable TypeMirror element) {
    return element == null
        ? "say @BelongsTo where this model holds the key of "
            + other.name()
            + ", @HasOne where "
            + other.name()
            + " holds this one's."
        : "say @HasMany where "
            + other.name()
            + " holds the key of this model, @ManyToMany where a table between holds both.";
  }

  private static boolean isEmpty(TypeElement enumeration) {
    return enumeration.getEnclosedElements().stream()
        .map(Element::getKind)
        .noneMatch(ElementKind.ENUM_CONSTANT::equals);
  }
}

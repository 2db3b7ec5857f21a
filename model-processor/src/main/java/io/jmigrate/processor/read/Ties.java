package io.jmigrate.processor.read;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.HasMany;
import io.jmigrate.annotation.HasOne;
import io.jmigrate.model.ModelAssociation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the associations of models, each once. */
public final class Ties {
  private final Models models;
  private final Map<TypeElement, List<Tie>> read = new HashMap<>();

  /** Reads the models at the other ends from {@code models}. */
  public Ties(Models models) {
    this.models = models;
  }

  /** Those of one model, in its order. */
  public List<Tie> of(SourceModel model) {
    List<Tie> known = read.get(model.type());
    if (known != null) {
      return known;
    }
    List<Tie> ties = new ArrayList<>();
    for (SourceProperty property : model.properties()) {
      Mark mark = property.association();
      if (mark != null && !property.unresolved()) {
        ties.add(tie(property, mark));
      }
    }
    read.put(model.type(), ties);
    return ties;
  }

  /** The model that a tie goes through; null when it names none, or something else. */
  public @Nullable SourceModel through(Tie tie) {
    return models.model(TypeNames.element(tie.mark().type("through")));
  }

  private Tie tie(SourceProperty property, Mark mark) {
    TypeMirror element = TypeNames.elementOfList(property.type());
    TypeMirror target = element == null ? property.type() : element;
    List<String> value = mark.texts("value");
    return new Tie(
        kind(property),
        property,
        mark,
        element != null,
        target,
        models.model(TypeNames.element(target)),
        value.isEmpty() ? mark.texts("foreignKey") : value);
  }

  private static Kind kind(SourceProperty property) {
    Marks marks = property.marks();
    if (marks.has(BelongsTo.class)) {
      return Kind.BELONGS_TO;
    }
    if (marks.has(HasOne.class)) {
      return Kind.HAS_ONE;
    }
    return marks.has(HasMany.class) ? Kind.HAS_MANY : Kind.MANY_TO_MANY;
  }
}

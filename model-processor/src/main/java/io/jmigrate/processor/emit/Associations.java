package io.jmigrate.processor.emit;

import io.jmigrate.model.ModelAssociation;
import io.jmigrate.model.ModelAssociation.Kind;
import io.jmigrate.processor.read.Keys;
import io.jmigrate.processor.read.Mark;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.Tie;
import io.jmigrate.processor.read.Ties;
import io.jmigrate.schema.ForeignKey.Action;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Makes the associations of a fragment. The keys are always named, also where a rule found them.
 */
final class Associations {
  private static final String BY_RULE = "BY_RULE";

  private final Ties ties;
  private final Keys keys;
  private final Elements elements;

  Associations(Ties ties, Keys keys, Elements elements) {
    this.ties = ties;
    this.keys = keys;
    this.elements = elements;
  }

  List<ModelAssociation> of(SourceModel model) {
    return ties.of(model).stream().map(each -> association(model, each)).toList();
  }

  private ModelAssociation association(SourceModel model, Tie tie) {
    SourceModel target = tie.target();
    if (target == null) {
      throw new IllegalArgumentException(tie.property().name() + " leads to no model");
    }
    Mark mark = tie.mark();
    SourceModel through = ties.through(tie);
    return new ModelAssociation(
        tie.kind(),
        tie.property().name(),
        binaryName(target.type()),
        foreignKey(model, tie, target, through),
        through == null ? null : binaryName(through.type()),
        mark.textOrNull("table"),
        tie.kind() != Kind.BELONGS_TO || mark.flag("constraint"),
        index(tie),
        action(mark, "onDelete"),
        action(mark, "onUpdate"),
        mark.textOrNull("name"));
  }

  private List<String> foreignKey(
      SourceModel model, Tie tie, SourceModel target, @Nullable SourceModel through) {
    if (tie.kind() == Kind.BELONGS_TO) {
      return keys.names(model, tie);
    }
    if (!tie.named().isEmpty() || (tie.kind() == Kind.MANY_TO_MANY && through == null)) {
      return tie.named();
    }
    List<List<String>> found = keys.leading(through == null ? target : through, model);
    return found.size() == 1 ? found.get(0) : List.of();
  }

  private static @Nullable Boolean index(Tie tie) {
    boolean none = tie.kind() == Kind.BELONGS_TO && !tie.mark().flag("index");
    return none ? Boolean.FALSE : null;
  }

  private static @Nullable Action action(Mark mark, String member) {
    String name = mark.constant(member);
    return name.isEmpty() || name.equals(BY_RULE) ? null : Action.valueOf(name);
  }

  private String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }
}

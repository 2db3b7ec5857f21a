package io.jmigrate.processor.check;

import io.jmigrate.error.Suggestions;
import io.jmigrate.model.ModelAssociation.Kind;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Keys;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import io.jmigrate.processor.read.Tie;
import io.jmigrate.processor.read.Ties;
import io.jmigrate.processor.read.TypeNames;
import java.util.List;

/** A model holds the key of what it belongs to, in properties of the key's types. */
final class BelongsToRule implements Rule {
  private final Ties ties;
  private final Keys keys;

  BelongsToRule(Ties ties, Keys keys) {
    this.ties = ties;
    this.keys = keys;
  }

  @Override
  public void check(SourceModel model, Problems problems) {
    for (Tie tie : ties.of(model)) {
      SourceModel target = tie.target();
      if (tie.kind() == Kind.BELONGS_TO && target != null && !tie.list()) {
        List<String> names = keys.names(model, tie);
        if (names.size() == target.id().size()) {
          held(model, tie, names, target, problems);
          setNull(model, tie, names, problems);
        } else {
          KeyProblems.count(tie, target, problems);
        }
      }
    }
  }

  private void held(
      SourceModel model, Tie tie, List<String> names, SourceModel target, Problems problems) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      SourceProperty part = target.id().get(i);
      SourceProperty property = model.property(name);
      if (property == null && tie.named().isEmpty()) {
        List<String> known = model.columns().stream().map(SourceProperty::name).toList();
        problems.error(
            Problem.KEY_MISSING,
            tie.mark().place(),
            "no property of " + model.name() + " holds the key of " + target.name(),
            "add "
                + TypeNames.simple(part.type())
                + " "
                + name
                + ", or name the one that holds it: @BelongsTo(\"...\")."
                + Suggestions.didYouMean(name, known));
      } else if (property == null || !property.isColumn()) {
        KeyProblems.unknown(tie, name, model, problems);
      } else if (property.columnType() != null && !keys.sameType(property.type(), part.type())) {
        KeyProblems.type(property.place(), property, target, part, problems);
      }
    }
  }

  private static void setNull(SourceModel model, Tie tie, List<String> names, Problems problems) {
    for (String member : List.of("onDelete", "onUpdate")) {
      boolean impossible =
          tie.mark().constant(member).equals("SET_NULL")
              && names.stream()
                  .map(model::property)
                  .noneMatch(each -> each == null || each.nullable());
      if (impossible) {
        problems.error(
            Problem.SET_NULL_IMPOSSIBLE,
            tie.mark().place(member),
            String.join(" and ", names) + " cannot become null",
            "make it @Nullable, or choose another action.");
      }
    }
  }
}

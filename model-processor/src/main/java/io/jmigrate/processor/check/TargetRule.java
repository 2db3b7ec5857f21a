package io.jmigrate.processor.check;

import io.jmigrate.model.ModelAssociation.Kind;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.Tie;
import io.jmigrate.processor.read.Ties;
import io.jmigrate.processor.read.TypeNames;

/** Associations lead to models that have keys, and to another table. */
final class TargetRule implements Rule {
  private final Ties ties;

  TargetRule(Ties ties) {
    this.ties = ties;
  }

  @Override
  public void check(SourceModel model, Problems problems) {
    for (Tie tie : ties.of(model)) {
      boolean many = tie.kind() == Kind.HAS_MANY || tie.kind() == Kind.MANY_TO_MANY;
      SourceModel target = tie.target();
      String type = TypeNames.simple(tie.targetType());
      if (target == null) {
        problems.error(
            Problem.TARGET_NO_MODEL,
            tie.mark().place(),
            type + " is no model",
            "put @Model on it, or keep " + tie.property().name() + " with @Json instead.");
      } else if (many != tie.list()) {
        problems.error(
            Problem.TARGET_SHAPE,
            tie.mark().place(),
            "@" + tie.mark().name() + " is for " + (many ? "a List" : "a single model"),
            "make " + tie.property().name() + " a " + (many ? "List<" + type + ">" : type) + ".");
      } else {
        target(model, tie, target, problems);
      }
    }
  }

  private static void target(SourceModel model, Tie tie, SourceModel target, Problems problems) {
    SourceModel held = tie.kind() == Kind.BELONGS_TO ? target : model;
    if (held.id().isEmpty()) {
      problems.error(
          Problem.TARGET_WITHOUT_ID,
          tie.mark().place(),
          held.name() + " has no @Id, so that there is no key to hold",
          "give it one.");
    }
    boolean sameTable =
        target.table().equals(model.table())
            && target.mark().text("schema").equals(model.mark().text("schema"));
    if (sameTable && !target.type().equals(model.type())) {
      problems.error(
          Problem.TABLE_TWICE,
          model.mark().place(),
          model.name() + " and " + target.name() + " have the same table " + model.table(),
          "name one of them: @Model(table = \"...\").");
    }
  }
}

package io.jmigrate.processor.check;

import io.jmigrate.model.ModelAssociation.Kind;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Keys;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.Tie;
import io.jmigrate.processor.read.Ties;
import java.util.List;

/** What two models are tied by holds the keys of both. */
final class ManyToManyRule implements Rule {
  private final Ties ties;
  private final Keys keys;

  ManyToManyRule(Ties ties, Keys keys) {
    this.ties = ties;
    this.keys = keys;
  }

  @Override
  public void check(SourceModel model, Problems problems) {
    for (Tie tie : ties.of(model)) {
      SourceModel target = tie.target();
      if (tie.kind() != Kind.MANY_TO_MANY || target == null || !tie.list()) {
        continue;
      }
      SourceModel through = ties.through(tie);
      boolean goesThroughModel = tie.mark().says("through");
      if (goesThroughModel && tie.mark().says("table")) {
        problems.error(
            Problem.THROUGH_AND_TABLE,
            tie.mark().place("table"),
            tie.property().name() + " goes through a model, which has its own table",
            "drop table, or through.");
      } else if (through != null) {
        through(model, tie, target, through, problems);
      } else if (goesThroughModel) {
        problems.error(
            Problem.TARGET_NO_MODEL,
            tie.mark().place("through"),
            "what " + tie.property().name() + " goes through is no model",
            "put @Model on it, or have a table made: table = \"...\".");
      }
    }
  }

  private void through(
      SourceModel model, Tie tie, SourceModel target, SourceModel through, Problems problems) {
    List<List<String>> own = keys.leading(through, model);
    List<String> named = tie.named();
    if (own.isEmpty() && !keys.belongs(through, model)) {
      missing(tie, through, model, problems);
    } else if (named.isEmpty() && own.size() > 1) {
      KeyProblems.ambiguous(
          tie,
          through,
          own,
          "name the one that holds this model's: foreignKey = \"" + own.get(0).get(0) + "\".",
          problems);
    } else if (!named.isEmpty() && !own.isEmpty() && !own.contains(named)) {
      unfit(model, tie, through, problems);
    }
    if (target.type().equals(model.type())) {
      if (own.size() == 1) {
        problems.error(
            Problem.KEY_MISSING,
            tie.mark().place("through"),
            through.name() + " holds the key of " + model.name() + " only once",
            "give it a second @BelongsTo " + model.name() + ", for the other side.");
      }
      return;
    }
    List<List<String>> others = keys.leading(through, target);
    if (others.isEmpty() && !keys.belongs(through, target)) {
      missing(tie, through, target, problems);
    } else if (others.size() > 1) {
      KeyProblems.ambiguous(
          tie, through, others, "say @HasMany of " + through.name() + " instead.", problems);
    }
  }

  private static void unfit(SourceModel model, Tie tie, SourceModel through, Problems problems) {
    List<String> unknown =
        tie.named().stream()
            .filter(each -> through.columns().stream().noneMatch(at -> at.name().equals(each)))
            .toList();
    unknown.forEach(each -> KeyProblems.unknown(tie, each, through, problems));
    if (unknown.isEmpty()) {
      problems.error(
          Problem.KEY_OF_ANOTHER,
          tie.mark().place("foreignKey"),
          "%s of %s does not hold the key of %s"
              .formatted(String.join(" and ", tie.named()), through.name(), model.name()),
          "name the property that does.");
    }
  }

  private static void missing(Tie tie, SourceModel through, SourceModel target, Problems problems) {
    problems.error(
        Problem.KEY_MISSING,
        tie.mark().place("through"),
        "nothing in " + through.name() + " holds the key of " + target.name(),
        "give it a @BelongsTo to either side.");
  }
}

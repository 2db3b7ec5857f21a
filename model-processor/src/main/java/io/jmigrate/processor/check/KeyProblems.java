package io.jmigrate.processor.check;

import io.jmigrate.error.Suggestions;
import io.jmigrate.processor.problem.Place;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import io.jmigrate.processor.read.Tie;
import io.jmigrate.processor.read.TypeNames;
import java.util.List;

/** Tells what is wrong with the properties that are named to hold a key, on whichever side. */
final class KeyProblems {
  private KeyProblems() {}

  /** There are more or fewer than {@code target} has parts of its key. */
  static void count(Tie tie, SourceModel target, Problems problems) {
    List<String> parts = target.id().stream().map(SourceProperty::name).toList();
    problems.error(
        Problem.KEY_COUNT,
        tie.mark().place(tie.namingMember()),
        "the key of " + target.name() + " is " + String.join(" and ", parts),
        "name one property for each, in that order.");
  }

  /** {@code holder} has no such property, or it is no column. */
  static void unknown(Tie tie, String name, SourceModel holder, Problems problems) {
    List<String> known = holder.columns().stream().map(SourceProperty::name).toList();
    String wrong =
        holder.property(name) == null
            ? holder.name() + " has no property " + name
            : name + " of " + holder.name() + " has no column";
    problems.error(
        Problem.KEY_UNKNOWN,
        tie.mark().place(tie.namingMember()),
        wrong,
        "name the property that holds the key." + Suggestions.didYouMean(name, known));
  }

  /** {@code property} cannot hold the {@code part} of the key of {@code target}. */
  static void type(
      Place place,
      SourceProperty property,
      SourceModel target,
      SourceProperty part,
      Problems problems) {
    String wanted = TypeNames.withArticle(part.type());
    problems.error(
        Problem.KEY_TYPE,
        place,
        "%s is %s, but holds the %s of %s, %s"
            .formatted(
                property.name(),
                TypeNames.withArticle(property.type()),
                part.name(),
                target.name(),
                wanted),
        "make it " + wanted + ".");
  }

  /** Which of several keys of {@code holder} is meant, cannot be known. */
  static void ambiguous(
      Tie tie, SourceModel holder, List<List<String>> keys, String remedy, Problems problems) {
    List<String> names = keys.stream().map(each -> String.join(" and ", each)).toList();
    problems.error(
        Problem.KEY_AMBIGUOUS,
        tie.mark().place(),
        holder.name() + " has several keys that can be meant: " + String.join(", ", names),
        remedy);
  }
}

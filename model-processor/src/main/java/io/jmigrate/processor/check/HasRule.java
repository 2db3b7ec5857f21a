package io.jmigrate.processor.check;

import io.jmigrate.model.ModelAssociation.Kind;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Keys;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import io.jmigrate.processor.read.Tie;
import io.jmigrate.processor.read.Ties;
import io.jmigrate.processor.read.TypeNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a model has holds its key, in properties that can be told. */
final class HasRule implements Rule {
  private final Ties ties;
  private final Keys keys;

  HasRule(Ties ties, Keys keys) {
    this.ties = ties;
    this.keys = keys;
  }

  @Override
  public void check(SourceModel model, Problems problems) {
    Map<List<String>, Tie> told = new HashMap<>();
    for (Tie tie : ties.of(model)) {
      boolean has = tie.kind() == Kind.HAS_ONE || tie.kind() == Kind.HAS_MANY;
      SourceModel holder = tie.target();
      if (!has || holder == null || tie.list() == (tie.kind() == Kind.HAS_ONE)) {
        continue;
      }
      List<String> key =
          tie.named().isEmpty()
              ? unnamed(model, tie, holder, problems)
              : named(model, tie, holder, problems);
      if (!key.isEmpty()) {
        onlyOnce(tie, holder, key, told, problems);
      }
    }
  }

  private List<String> unnamed(SourceModel model, Tie tie, SourceModel holder, Problems problems) {
    List<List<String>> found = keys.leading(holder, model);
    if (found.size() == 1) {
      return found.get(0);
    }
    String mark = "@" + tie.mark().name();
    if (found.isEmpty() && keys.belongs(holder, model)) {
      return List.of(); // told there
    }
    if (found.isEmpty()) {
      problems.error(
          Problem.KEY_MISSING,
          tie.mark().place(),
          "nothing in " + holder.name() + " holds the key of " + model.name(),
          "add @BelongsTo "
              + model.name()
              + " there, or name the property that does: "
              + mark
              + "(\"...\").");
    } else {
      String first = String.join("\", \"", found.get(0));
      String names = found.get(0).size() == 1 ? "\"" + first + "\"" : "{\"" + first + "\"}";
      KeyProblems.ambiguous(tie, holder, found, "name it: " + mark + "(" + names + ").", problems);
    }
    return List.of();
  }

  private List<String> named(SourceModel model, Tie tie, SourceModel holder, Problems problems) {
    List<String> names = tie.named();
    for (String name : names) {
      SourceProperty property = holder.property(name);
      if (property == null || !property.isColumn()) {
        KeyProblems.unknown(tie, name, holder, problems);
        return List.of();
      }
    }
    List<SourceModel> declared = keys.declaredTargets(holder, names);
    boolean own = declared.stream().anyMatch(each -> each.type().equals(model.type()));
    if (!own && !declared.isEmpty()) {
      problems.error(
          Problem.KEY_OF_ANOTHER,
          tie.mark().place(tie.namingMember()),
          "%s of %s holds the key of %s"
              .formatted(String.join(" and ", names), holder.name(), declared.get(0).name()),
          "name the property that holds that of " + model.name() + ".");
    } else if (names.size() != model.id().size()) {
      KeyProblems.count(tie, model, problems);
    } else if (!own) {
      types(model, tie, holder, problems);
    }
    return names;
  }

  private void types(SourceModel model, Tie tie, SourceModel holder, Problems problems) {
    for (int i = 0; i < tie.named().size(); i++) {
      SourceProperty property = holder.property(tie.named().get(i));
      SourceProperty part = model.id().get(i);
      if (property != null && !keys.sameType(property.type(), part.type())) {
        KeyProblems.type(tie.mark().place(tie.namingMember()), property, model, part, problems);
      }
    }
  }

  private static void onlyOnce(
      Tie tie,
      SourceModel holder,
      List<String> key,
      Map<List<String>, Tie> told,
      Problems problems) {
    List<String> qualified =
        key.stream().map(each -> holder.type().getQualifiedName() + "." + each).toList();
    Tie other = told.putIfAbsent(qualified, tie);
    if (other != null && other.kind() != tie.kind()) {
      problems.error(
          Problem.SIDES_CONTRADICT,
          tie.mark().place(),
          "%s says @%s of the key %s of %s, and %s @%s"
              .formatted(
                  tie.property().name(),
                  tie.mark().name(),
                  String.join(" and ", key),
                  holder.name(),
                  other.property().name(),
                  other.mark().name()),
          "keep the one that is true of " + TypeNames.simple(tie.targetType()) + ".");
    }
  }
}

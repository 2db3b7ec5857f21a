package io.jmigrate.processor.check;

import io.jmigrate.annotation.Index;
import io.jmigrate.annotation.Unique;
import io.jmigrate.error.Suggestions;
import io.jmigrate.model.ModelIndex.Part;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.IndexParts;
import io.jmigrate.processor.read.Mark;
import io.jmigrate.processor.read.Marks;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import java.util.List;
import java.util.stream.Stream;

/** Indexes and uniques are on properties that there are. */
final class IndexRule implements Rule {
  private static final String ON = "on";

  @Override
  public void check(SourceModel model, Problems problems) {
    for (SourceProperty property : model.properties()) {
      for (Mark mark : marks(property.marks())) {
        if (mark.says(ON)) {
          problems.error(
              Problem.ON_MISPLACED,
              mark.place(ON),
              "@" + mark.name() + " on a property is of that property",
              "move it to " + model.name() + ", or drop on.");
        }
      }
    }
    for (Mark mark : marks(model.marks())) {
      ofModel(model, mark, problems);
    }
  }

  private static List<Mark> marks(Marks marks) {
    return Stream.concat(marks.all(Index.class).stream(), marks.all(Unique.class).stream())
        .toList();
  }

  private static void ofModel(SourceModel model, Mark mark, Problems problems) {
    if (!mark.says(ON)) {
      problems.error(
          Problem.ON_MISSING,
          mark.place(),
          "@" + mark.name() + " on a model does not say of what",
          "name properties: on = \"role, createdAt desc\".");
      return;
    }
    List<Part> parts = IndexParts.of(mark.text(ON));
    if (parts == null) {
      problems.error(
          Problem.ON_MALFORMED,
          mark.place(ON),
          "\"" + mark.text(ON) + "\" cannot be read",
          "properties or SQL expressions, with commas between them, and every parenthesis and"
              + " quote closed.");
      return;
    }
    for (Part part : parts) {
      if (!part.expression()) {
        property(model, mark, part.text(), problems);
      } else if (mark.is(Unique.class)) {
        problems.error(
            Problem.ON_MALFORMED,
            mark.place(ON),
            "@Unique is of properties, and " + part.text() + " is none",
            "use @Index(on = ..., unique = true) for SQL expressions.");
      }
    }
  }

  private static void property(SourceModel model, Mark mark, String name, Problems problems) {
    SourceProperty property = model.property(name);
    if (property == null) {
      List<String> known = model.columns().stream().map(SourceProperty::name).toList();
      problems.error(
          Problem.PROPERTY_UNKNOWN,
          mark.place(ON),
          model.name() + " has no property " + name,
          "name properties as in Java, and put SQL expressions in parentheses."
              + Suggestions.didYouMean(name, known));
    } else if (!property.isColumn()) {
      problems.error(
          Problem.PROPERTY_WITHOUT_COLUMN,
          mark.place(ON),
          name + " has no column",
          "name the property that holds the key, or another one.");
    }
  }
}

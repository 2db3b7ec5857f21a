package io.jmigrate.processor.check;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.Converter;
import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.Default;
import io.jmigrate.annotation.DeletedAt;
import io.jmigrate.annotation.Enumerated;
import io.jmigrate.annotation.Generated;
import io.jmigrate.annotation.HasMany;
import io.jmigrate.annotation.HasOne;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Json;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.ManyToMany;
import io.jmigrate.annotation.Precision;
import io.jmigrate.annotation.Text;
import io.jmigrate.annotation.Transient;
import io.jmigrate.annotation.UpdatedAt;
import io.jmigrate.annotation.Version;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Mark;
import io.jmigrate.processor.read.Marks;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import java.lang.annotation.Annotation;
import java.util.List;

/** A property is not said to be two things at once. */
final class ExclusionRule implements Rule {
  /** What makes a property something else than a column. */
  private static final List<Class<? extends Annotation>> WHOLE =
      List.of(BelongsTo.class, HasOne.class, HasMany.class, ManyToMany.class, Transient.class);

  /** Of each of these lists a property has at most one. */
  private static final List<List<Class<? extends Annotation>>> EXCLUSIVE =
      List.of(
          WHOLE,
          List.of(
              CreatedAt.class, UpdatedAt.class, DeletedAt.class, Version.class, Generated.class),
          List.of(Id.class, Version.class),
          List.of(Text.class, Json.class, Length.class),
          List.of(Json.class, Precision.class),
          List.of(Json.class, Enumerated.class),
          List.of(Json.class, Converter.class),
          List.of(Default.class, Generated.class),
          List.of(Default.class, DeletedAt.class));

  /** What a type in SQL says, too. */
  private static final List<Class<? extends Annotation>> TYPES =
      List.of(Length.class, Precision.class, Text.class);

  @Override
  public void check(SourceModel model, Problems problems) {
    for (SourceProperty property : model.properties()) {
      Marks marks = property.marks();
      for (List<Class<? extends Annotation>> kinds : EXCLUSIVE) {
        excludes(kinds.stream().flatMap(each -> marks.all(each).stream()).toList(), problems);
      }
      Mark column = marks.find(Column.class);
      if (column != null && column.says("type")) {
        TYPES.stream()
            .filter(marks::has)
            .forEach(each -> excludes(List.of(column, marks.all(each).get(0)), problems));
      }
      alone(property, problems);
    }
  }

  /** What is no column has no annotations of one. */
  private static void alone(SourceProperty property, Problems problems) {
    Mark association = property.association();
    Mark whole = association == null ? property.marks().find(Transient.class) : association;
    if (whole == null) {
      return;
    }
    for (Mark mark : property.marks().all()) {
      if (WHOLE.stream().noneMatch(mark::is)) {
        problems.error(
            Problem.ANNOTATIONS_CONTRADICT,
            mark.place(),
            "@"
                + mark.name()
                + " is for columns, and with @"
                + whole.name()
                + " "
                + property.name()
                + " is none",
            association == null
                ? "drop one of them."
                : "put it on the property that holds the key.");
      }
    }
  }

  private static void excludes(List<Mark> marks, Problems problems) {
    if (marks.size() > 1) {
      Mark first = marks.get(0);
      Mark second = marks.get(1);
      problems.error(
          Problem.ANNOTATIONS_CONTRADICT,
          second.place(),
          "@" + first.name() + " and @" + second.name() + " exclude each other",
          "drop one of them.");
    }
  }
}

package io.jmigrate.processor.check;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.Check;
import io.jmigrate.annotation.Comment;
import io.jmigrate.annotation.Default;
import io.jmigrate.annotation.Generated;
import io.jmigrate.annotation.HasMany;
import io.jmigrate.annotation.HasOne;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.Precision;
import io.jmigrate.annotation.RenamedFrom;
import io.jmigrate.model.ValueType;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.ColumnType;
import io.jmigrate.processor.read.Mark;
import io.jmigrate.processor.read.Marks;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;

/** The values of annotations make sense by themselves. */
final class ValueRule implements Rule {
  private static final List<Class<? extends Annotation>> WITH_TEXT =
      List.of(Check.class, Comment.class, Default.class, Generated.class, RenamedFrom.class);

  private static final List<Class<? extends Annotation>> WITH_KEY =
      List.of(BelongsTo.class, HasOne.class, HasMany.class);

  /** The digits of a second's fraction that every database keeps. */
  private static final int MICROSECOND = 6;

  @Override
  public void check(SourceModel model, Problems problems) {
    texts(model.marks(), problems);
    for (SourceProperty property : model.properties()) {
      Marks marks = property.marks();
      texts(marks, problems);
      keys(marks, problems);
      marks.all(Length.class).forEach(each -> atLeastOne(each, problems));
      ColumnType type = property.columnType();
      for (Mark precision : marks.all(Precision.class)) {
        if (type != null) {
          precision(precision, type.value(), problems);
        }
      }
    }
  }

  private static void texts(Marks marks, Problems problems) {
    for (Class<? extends Annotation> kind : WITH_TEXT) {
      for (Mark mark : marks.all(kind)) {
        if (mark.says("value") && mark.text("value").isBlank()) {
          invalid(mark, "value", "is empty", "say something, or drop it.", problems);
        }
      }
    }
  }

  private static void keys(Marks marks, Problems problems) {
    for (Class<? extends Annotation> kind : WITH_KEY) {
      for (Mark mark : marks.all(kind)) {
        if (mark.says("value") && mark.says("foreignKey")) {
          invalid(mark, "foreignKey", "names the key twice", "drop one of the two.", problems);
        }
      }
    }
  }

  private static void atLeastOne(Mark mark, Problems problems) {
    Integer value = mark.number("value");
    if (value != null && value < 1) {
      invalid(mark, "value", "is " + value, "it is 1 at least.", problems);
    }
  }

  private static void precision(Mark mark, ValueType type, Problems problems) {
    int digits = Objects.requireNonNullElse(mark.number("value"), 1);
    int scale = Objects.requireNonNullElse(mark.number("scale"), 0);
    boolean number = type == ValueType.DECIMAL || type == ValueType.BIG_INTEGER;
    if (number) {
      atLeastOne(mark, problems);
    } else if (digits < 0 || digits > MICROSECOND) {
      invalid(mark, "value", "is " + digits, "a time has 0 to 6 digits of a second.", problems);
    }
    if (type == ValueType.DECIMAL && (scale < 0 || scale > digits)) {
      invalid(mark, "scale", "has a scale of " + scale, "it is 0 to " + digits + ".", problems);
    } else if (type != ValueType.DECIMAL && scale != 0) {
      invalid(mark, "scale", "has a scale", "only a BigDecimal has one.", problems);
    }
  }

  private static void invalid(
      Mark mark, String member, String wrong, String remedy, Problems problems) {
    problems.error(
        Problem.VALUE_INVALID, mark.place(member), "@" + mark.name() + " " + wrong, remedy);
  }
}

package io.jmigrate.processor.check;

import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.DeletedAt;
import io.jmigrate.annotation.Enumerated;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.Precision;
import io.jmigrate.annotation.Text;
import io.jmigrate.annotation.UpdatedAt;
import io.jmigrate.annotation.Version;
import io.jmigrate.model.ValueType;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.ColumnType;
import io.jmigrate.processor.read.Mark;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import io.jmigrate.processor.read.TypeNames;
import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Annotations are on properties of types that they are for. */
final class FitRule implements Rule {
  private static final Set<ValueType> MOMENTS =
      EnumSet.of(ValueType.INSTANT, ValueType.OFFSET_DATE_TIME, ValueType.LOCAL_DATE_TIME);

  private static final Set<ValueType> DIGITS =
      EnumSet.of(
          ValueType.DECIMAL,
          ValueType.BIG_INTEGER,
          ValueType.INSTANT,
          ValueType.OFFSET_DATE_TIME,
          ValueType.LOCAL_DATE_TIME,
          ValueType.LOCAL_TIME);

  private static final String A_MOMENT = "an Instant, an OffsetDateTime or a LocalDateTime";

  private static final List<Fit> FITS =
      List.of(
          new Fit(
              Length.class,
              EnumSet.of(ValueType.STRING, ValueType.TEXT, ValueType.BYTES),
              "a String or byte[]"),
          new Fit(Text.class, EnumSet.of(ValueType.TEXT), "a String"),
          new Fit(Precision.class, DIGITS, "a BigDecimal, a BigInteger or a time of java.time"),
          new Fit(Enumerated.class, EnumSet.of(ValueType.ENUM), "an enum"),
          new Fit(CreatedAt.class, MOMENTS, A_MOMENT),
          new Fit(UpdatedAt.class, MOMENTS, A_MOMENT),
          new Fit(DeletedAt.class, MOMENTS, A_MOMENT),
          new Fit(
              Version.class,
              EnumSet.of(ValueType.SHORT, ValueType.INT, ValueType.LONG),
              "an int or a long"));

  /** What an annotation is for. */
  private record Fit(Class<? extends Annotation> annotation, Set<ValueType> types, String words) {
    boolean allows(ColumnType type) {
      boolean single = types.equals(MOMENTS) || annotation.equals(Version.class);
      return types.contains(type.value()) && !(single && type.array());
    }
  }

  @Override
  public void check(SourceModel model, Problems problems) {
    for (SourceProperty property : model.columns()) {
      ColumnType type = property.columnType();
      if (type == null || type.value() == ValueType.JSON) {
        continue;
      }
      for (Fit fit : FITS) {
        Mark mark = property.marks().find(fit.annotation());
        if (mark != null && !fit.allows(type)) {
          problems.error(
              Problem.ANNOTATION_UNFIT,
              mark.place(),
              "@"
                  + mark.name()
                  + " is for "
                  + fit.words()
                  + ", not for "
                  + TypeNames.withArticle(property.type()),
              "drop it, or give " + property.name() + " such a type.");
        }
      }
    }
  }
}

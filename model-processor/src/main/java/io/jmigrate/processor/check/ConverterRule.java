package io.jmigrate.processor.check;

import io.jmigrate.annotation.Converter;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Conversion;
import io.jmigrate.processor.read.Keys;
import io.jmigrate.processor.read.Mark;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import io.jmigrate.processor.read.TypeNames;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Converters can be made, and convert the type that their property has. */
final class ConverterRule implements Rule {
  private final Keys keys;

  ConverterRule(Keys keys) {
    this.keys = keys;
  }

  @Override
  public void check(SourceModel model, Problems problems) {
    for (SourceProperty property : model.columns()) {
      Mark mark = property.marks().find(Converter.class);
      TypeElement converter = mark == null ? null : TypeNames.element(mark.type("value"));
      String wrong = mark == null ? null : wrong(property, Conversion.of(mark, keys.types()));
      if (mark != null && converter != null && wrong != null) {
        problems.error(
            Problem.CONVERTER_UNFIT,
            mark.place("value"),
            converter.getSimpleName() + " " + wrong,
            "it is a class with a constructor without parameters that implements Converts<"
                + TypeNames.simple(property.type())
                + ", a type with columns>.");
      }
    }
  }

  private @Nullable String wrong(SourceProperty property, @Nullable Conversion conversion) {
    if (conversion == null) {
      return "does not say what it converts";
    }
    if (!keys.sameType(property.type(), conversion.java())) {
      return "converts " + TypeNames.withArticle(conversion.java());
    }
    return canBeMade(conversion.converter()) ? null : "cannot be made";
  }

  private static boolean canBeMade(TypeElement converter) {
    boolean inner =
        converter.getNestingKind() == NestingKind.MEMBER
            && !converter.getModifiers().contains(Modifier.STATIC);
    return converter.getKind().isClass()
        && !inner
        && !converter.getModifiers().contains(Modifier.ABSTRACT)
        && ElementFilter.constructorsIn(converter.getEnclosedElements()).stream()
            .anyMatch(
                each ->
                    each.getParameters().isEmpty()
                        && !each.getModifiers().contains(Modifier.PRIVATE));
  }
}

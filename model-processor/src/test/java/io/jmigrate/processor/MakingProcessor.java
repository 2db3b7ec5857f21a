package io.jmigrate.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor, which makes the enum {@code shop.Made} in the first round. */
@SupportedAnnotationTypes("*")
public final class MakingProcessor extends AbstractProcessor {
  private boolean made;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    if (!made) {
      made = true;
      try (Writer writer = processingEnv.getFiler().createSourceFile("shop.Made").openWriter()) {
        writer.write("package shop; enum Made { MADE }");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }
}

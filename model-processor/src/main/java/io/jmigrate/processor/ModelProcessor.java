package io.jmigrate.processor;

import io.jmigrate.annotation.Model;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Turns each {@link Model} of a compilation into its fragment. A model that names a class which
 * another processor has yet to make waits for a later round.
 */
@SupportedAnnotationTypes("io.jmigrate.annotation.Model")
public final class ModelProcessor extends AbstractProcessor {
  private final Set<String> waiting = new LinkedHashSet<>();

  /** Made by the compiler. */
  public ModelProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    Set<TypeElement> models = new LinkedHashSet<>();
    for (String name : waiting) {
      models.add(processingEnv.getElementUtils().getTypeElement(name));
    }
    waiting.clear();
    models.addAll(ElementFilter.typesIn(environment.getElementsAnnotatedWith(Model.class)));
    Round round = new Round(processingEnv);
    for (TypeElement model : models) {
      if (!round.process(model) && !environment.processingOver()) {
        waiting.add(model.getQualifiedName().toString());
      }
    }
    return false;
  }
}

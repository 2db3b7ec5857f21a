package io.jmigrate.processor;

import io.jmigrate.annotation.Model;
import io.jmigrate.processor.emit.Comments;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Turns each {@link Model} of a compilation into its fragment. A model that names a class which
 * another processor has yet to make waits for a later round.
 */
@SupportedAnnotationTypes("io.jmigrate.annotation.Model")
@SupportedOptions("jmigrate.comments")
public final class ModelProcessor extends AbstractProcessor {
  private static final String COMMENTS = "jmigrate.comments";
  private static final String JAVADOC = "javadoc";

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
    String from = processingEnv.getOptions().get(COMMENTS);
    if (environment.processingOver() && from != null && !from.equals(JAVADOC)) {
      String wrong = "-A%s is '%s'; say -A%s=%s, or leave it out.";
      processingEnv
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, wrong.formatted(COMMENTS, from, COMMENTS, JAVADOC));
    }
    Comments comments = new Comments(processingEnv.getElementUtils(), JAVADOC.equals(from));
    waiting.clear();
    models.addAll(ElementFilter.typesIn(environment.getElementsAnnotatedWith(Model.class)));
    Round round = new Round(processingEnv, comments);
    for (TypeElement model : models) {
      if (!round.process(model) && !environment.processingOver()) {
        waiting.add(model.getQualifiedName().toString());
      }
    }
    return false;
  }
}

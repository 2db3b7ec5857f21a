package io.jmigrate.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Notes what elements each file of a processor comes from, as Gradle does. */
final class OriginRecorder extends AbstractProcessor {
  private final Processor processor;
  private final Map<String, List<String>> origins = new TreeMap<>();

  OriginRecorder(Processor processor) {
    this.processor = processor;
  }

  /** By the path of the file. */
  Map<String, List<String>> origins() {
    return origins;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    Filer filer = recording(environment.getFiler());
    processor.init(
        (ProcessingEnvironment)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (self, method, arguments) ->
                    method.getName().equals("getFiler")
                        ? filer
                        : called(method, environment, arguments)));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    processor.process(annotations, environment);
    return false;
  }

  private Filer recording(Filer filer) {
    return (Filer)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Filer.class},
            (self, method, arguments) -> {
              if (method.getName().equals("createResource")) {
                Element[] elements = (Element[]) arguments[3];
                origins.put(
                    arguments[2].toString(),
                    Arrays.stream(elements).map(Element::toString).toList());
              }
              return called(method, filer, arguments);
            });
  }

  private static @Nullable Object called(
      Method method, Object target, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}

package io.jmigrate.processor.problem;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Tells the compiler what is wrong with one model. Not for several threads. */
public final class Problems {
  private final Messager messager;
  private int errors;

  /** For a model of which nothing has been said yet. */
  public Problems(Messager messager) {
    this.messager = messager;
  }

  /**
   * An error: {@code [JM110] wrong; remedy}.
   *
   * @param wrong without a full stop
   * @param remedy what to do, ending as a sentence does
   */
  public void error(Problem problem, Place place, String wrong, String remedy) {
    errors++;
    print(Diagnostic.Kind.ERROR, problem, place, wrong, remedy);
  }

  /** The same for what may be meant. */
  public void warning(Problem problem, Place place, String wrong, String remedy) {
    print(Diagnostic.Kind.WARNING, problem, place, wrong, remedy);
  }

  /** Whether no error was told. */
  public boolean none() {
    return errors == 0;
  }

  private void print(
      Diagnostic.Kind kind, Problem problem, Place place, String wrong, String remedy) {
    String message = "[" + problem.code() + "] " + wrong + "; " + remedy;
    messager.printMessage(kind, message, place.element(), place.annotation(), place.value());
  }
}

package io.jmigrate.processor;

import io.jmigrate.processor.check.Rules;
import io.jmigrate.processor.emit.Comments;
import io.jmigrate.processor.emit.FragmentFiles;
import io.jmigrate.processor.emit.Fragments;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Identity;
import io.jmigrate.processor.read.Keys;
import io.jmigrate.processor.read.Models;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.Ties;
import java.io.IOException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** One round of a compilation: reads each model, checks it and, if it is right, writes it. */
final class Round {
  private final ProcessingEnvironment environment;
  private final Models models;
  private final Rules rules;
  private final Fragments fragments;
  private final FragmentFiles files;

  Round(ProcessingEnvironment environment, Comments comments) {
    this.environment = environment;
    this.models = new Models(environment.getTypeUtils());
    Ties ties = new Ties(models);
    Keys keys = new Keys(ties, environment.getTypeUtils());
    Identity identity = new Identity(ties, keys);
    this.rules = new Rules(models, ties, keys, identity);
    this.fragments = new Fragments(ties, keys, identity, comments, environment.getElementUtils());
    this.files = new FragmentFiles(environment.getFiler());
  }

  /** False when a class that the model names is not there yet. */
  boolean process(TypeElement type) {
    SourceModel model = models.model(type);
    if (model == null || model.unresolved()) {
      return false;
    }
    Problems problems = new Problems(environment.getMessager());
    rules.check(model, problems);
    if (problems.none()) {
      write(model);
    }
    return true;
  }

  private void write(SourceModel model) {
    try {
      files.write(fragments.of(model), model.type());
    } catch (IOException e) {
      environment
          .getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              "The description of the model cannot be written: " + e.getMessage(),
              model.type());
    }
  }
}

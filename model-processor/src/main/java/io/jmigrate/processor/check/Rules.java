package io.jmigrate.processor.check;

import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Identity;
import io.jmigrate.processor.read.Keys;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.Ties;
import java.util.List;
import javax.lang.model.util.Types;

/** All the rules, in the order in which their problems are told. */
public final class Rules {
  private final List<Rule> rules;

  /** The rules for models that these read. */
  public Rules(Ties ties, Keys keys, Identity identity, Types types) {
    this.rules = List.of(new TypeRule());
  }

  /** Tells all that is wrong with {@code model}. */
  public void check(SourceModel model, Problems problems) {
    rules.forEach(each -> each.check(model, problems));
  }
}

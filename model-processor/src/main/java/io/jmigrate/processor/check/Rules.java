package io.jmigrate.processor.check;

import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Identity;
import io.jmigrate.processor.read.Keys;
import io.jmigrate.processor.read.Models;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.Ties;
import java.util.List;

/** All the rules, in the order in which their problems are told. */
public final class Rules {
  private final List<Rule> rules;

  /** The rules for models that these read. */
  public Rules(Models models, Ties ties, Keys keys, Identity identity) {
    this.rules =
        List.of(
            new KindRule(),
            new TypeRule(models),
            new ConverterRule(keys),
            new HiddenFieldRule(),
            new GetterRule(),
            new NullRule(),
            new FitRule(),
            new ExclusionRule(),
            new ValueRule(),
            new OnceRule(),
            new IdentityRule(identity),
            new IndexRule(),
            new TargetRule(ties),
            new BelongsToRule(ties, keys),
            new HasRule(ties, keys),
            new ManyToManyRule(ties, keys));
  }

  /** Tells all that is wrong with {@code model}. */
  public void check(SourceModel model, Problems problems) {
    rules.forEach(each -> each.check(model, problems));
  }
}

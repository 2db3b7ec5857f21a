package io.jmigrate.processor.check;

import io.jmigrate.annotation.Id;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Identity;
import io.jmigrate.processor.read.Mark;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;

/** Where the database is said to number rows, it can. */
final class IdentityRule implements Rule {
  private final Identity identity;

  IdentityRule(Identity identity) {
    this.identity = identity;
  }

  @Override
  public void check(SourceModel model, Problems problems) {
    for (SourceProperty property : model.id()) {
      Mark id = property.marks().find(Id.class);
      boolean asked = id != null && id.says("identity") && id.flag("identity");
      if (id != null && asked && !identity.numbers(model, property)) {
        problems.error(
            Problem.IDENTITY_IMPOSSIBLE,
            id.place("identity"),
            "the database cannot number " + property.name(),
            "it numbers a single long, int or short that is no foreign key and has neither"
                + " @Default nor a type of its own.");
      }
    }
  }
}

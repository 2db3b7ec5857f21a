package io.jmigrate.processor.check;

import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import io.jmigrate.processor.read.TypeNames;

/** There is a column for every property. */
final class TypeRule implements Rule {
  @Override
  public void check(SourceModel model, Problems problems) {
    for (SourceProperty property : model.columns()) {
      if (property.columnType() == null) {
        problems.error(
            Problem.TYPE_UNSUPPORTED,
            property.place(),
            "no column holds a " + TypeNames.simple(property.type()),
            "keep it as a document with @Json, as another type with @Converter, as a type of the"
                + " database with @Column(type = \"...\"), or not at all with @Transient.");
      }
    }
  }
}

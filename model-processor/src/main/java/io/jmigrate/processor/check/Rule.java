package io.jmigrate.processor.check;

import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.SourceModel;

/** Something that every model keeps to. */
interface Rule {
  /** Tells all that is wrong, not only the first. */
  void check(SourceModel model, Problems problems);
}

package io.jmigrate.benchmark;

import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.schema.Schema;
import java.util.List;

/**
 * Comparing two large schemas in memory, in this very JVM: the first time, before anything was
 * compiled, is what a command would see.
 */
record DiffPart(int tables) implements Part {
  private static final String FIRST = "the first time";
  private static final double SECONDS = 1;

  @Override
  public Group measure(int runs) {
    Results results = new Results("");
    String column = tables + " tables";
    results.add(FIRST, column, diff(tables));
    for (int run = 0; run < runs; run++) {
      for (int size : List.of(tables / 2, tables, 2 * tables)) {
        results.add("once it is compiled", size + " tables", diff(size));
      }
    }
    return new Group(
        "Comparing schemas in memory",
        results,
        List.of(Budget.seconds("diff", FIRST, column, SECONDS)));
  }

  private static Measurement diff(int tables) {
    Schema before = LargeSchema.of(tables, false);
    Schema after = LargeSchema.of(tables, true);
    long begin = System.nanoTime();
    SchemaDiff diff = new SchemaDiffer(LargeSchema.RULES).diff(before, after, RenamePolicy.NEVER);
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (diff.changes().size() != LargeSchema.differences(tables)) {
      throw new IllegalStateException(diff.changes().size() + " changes");
    }
    return new Measurement(seconds, 0);
  }
}

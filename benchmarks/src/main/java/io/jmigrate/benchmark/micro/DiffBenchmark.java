package io.jmigrate.benchmark.micro;

import io.jmigrate.benchmark.LargeSchema;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.schema.Schema;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Comparing two schemas of 1,000 tables. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class DiffBenchmark {
  private static final int TABLES = 1000;

  private final Schema before = LargeSchema.of(TABLES, false);
  private final Schema after = LargeSchema.of(TABLES, true);

  /** Every tenth table has one more column. */
  @Benchmark
  public SchemaDiff diff() {
    return new SchemaDiffer(LargeSchema.RULES).diff(before, after, RenamePolicy.NEVER);
  }
}

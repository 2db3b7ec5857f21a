package io.jmigrate.benchmark.micro;

import io.jmigrate.history.Action;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.HistorySnapshot;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Telling from 10,000 rows of the history what is applied, and what an undo would take back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class HistoryBenchmark {
  private static final int ROWS = 10_000;

  private final List<HistoryEntry> rows = rows();

  /** From rows to an answer. */
  @Benchmark
  public int applied() {
    HistorySnapshot history = new HistorySnapshot(rows);
    return history.applied().size() + history.undoable().size();
  }

  private static List<HistoryEntry> rows() {
    List<HistoryEntry> rows = new ArrayList<>();
    for (int i = 1; i <= ROWS; i++) {
      String version = Long.toString(20260101000000L + i);
      rows.add(
          new HistoryEntry(
              i,
              version,
              version + "_create_t" + i,
              Action.APPLY,
              io.jmigrate.history.State.APPLIED,
              i,
              1,
              "raw",
              "checksum",
              "tokens-1",
              null,
              2,
              2));
    }
    return rows;
  }
}

package io.jmigrate.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which migration says what models the database fits. */
class HistorySnapshotTest {
  private final List<HistoryEntry> rows = new ArrayList<>();

  @Test
  void asksTheLastMigrationThatIsApplied() {
    apply("1", 1, "aaaa");
    apply("2", 2, "bbbb");
    assertThat(models()).isEqualTo("bbbb");

    undo("2", 2);
    assertThat(models()).isEqualTo("aaaa");
  }

  @Test
  void saysNothingWhereTheLastMigrationDoesNot() {
    assertThat(models()).isNull();

    apply("1", 1, "aaaa");
    apply("2", 2, null);
    assertThat(models()).isNull();
  }

  @Test
  void saysNothingAfterOneBelowWasTakenBackUntilItIsThereAgain() {
    apply("1", 1, "aaaa");
    apply("2", 2, "bbbb");
    undo("1", 1);
    assertThat(models()).isNull();

    apply("1", 3, "aaaa");
    assertThat(models()).isEqualTo("aaaa");
  }

  @Test
  void saysNothingWhileSomethingIsHalfDone() {
    apply("1", 1, "aaaa");
    add("2", Action.APPLY, State.FAILED, 2, "bbbb", "2");
    assertThat(models()).isEqualTo("aaaa");

    add("2", Action.APPLY, State.RUNNING, 2, "bbbb", "2");
    assertThat(models()).isNull();

    add("2", Action.REPAIR, State.APPLIED, 2, null, "2");
    assertThat(models()).isEqualTo("bbbb");
  }

  @Test
  void believesWhatAPersonSaysOfAMigration() {
    add("1", Action.BASELINE, State.APPLIED, 1, "aaaa", "1");
    assertThat(models()).isEqualTo("aaaa");

    add("1", Action.REPAIR, State.APPLIED, 1, "bbbb", "changed");
    assertThat(models()).isEqualTo("bbbb");

    add("1", Action.REPAIR, State.APPLIED, 1, null, "changed again");
    assertThat(models()).isNull();
  }

  private @Nullable String models() {
    return new HistorySnapshot(rows).models();
  }

  private void apply(String version, long sequence, @Nullable String models) {
    add(version, Action.APPLY, State.APPLIED, sequence, models, version);
  }

  private void undo(String version, long sequence) {
    add(version, Action.UNDO, State.UNDONE, sequence, null, version);
  }

  private void add(
      String version,
      Action action,
      State state,
      long sequence,
      @Nullable String models,
      String checksum) {
    rows.add(
        new HistoryEntry(
            rows.size() + 1,
            version,
            version,
            action,
            state,
            sequence,
            1,
            "",
            checksum,
            "tokens-1",
            models,
            0,
            1));
  }
}

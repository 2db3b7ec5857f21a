package io.jmigrate.cli.process;

import java.util.EnumMap;
import java.util.Map;

/** Counts kills by the state they left behind, and how the next run dealt with it. */
final class CrashTable {
  /** What a killed run left behind. */
  enum Found {
    NOTHING_BEGUN("nothing begun"),
    BETWEEN("between two migrations, or a transaction rolled back"),
    RUNNING("half-way, no statement in doubt"),
    IN_DOUBT("half-way, a statement in doubt"),
    FINISHED("already finished");

    private final String words;

    Found(String words) {
      this.words = words;
    }
  }

  private final String title;
  private final Map<Found, Integer> found = new EnumMap<>(Found.class);
  private int kills;
  private int recovered;
  private int asked;
  private int wrong;

  CrashTable(String title) {
    this.title = title;
  }

  void killed(Found state) {
    kills++;
    found.merge(state, 1, Integer::sum);
  }

  /** The runs after so many kills ended well, all by themselves. */
  void recovered(int killed) {
    recovered += killed;
  }

  /** A person had to decide. */
  void asked() {
    asked++;
  }

  /** Anything else. */
  void wrong() {
    wrong++;
  }

  int kills() {
    return kills;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(title + ": " + kills + " kills");
    for (Found state : Found.values()) {
      text.append("\n  ").append(state.words).append(": ").append(found.getOrDefault(state, 0));
    }
    return text.append("\n  recovered: " + recovered + ", asked: " + asked + ", wrong: " + wrong)
        .toString();
  }
}

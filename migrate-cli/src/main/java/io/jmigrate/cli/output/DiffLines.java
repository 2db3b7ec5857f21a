package io.jmigrate.cli.output;

import io.jmigrate.compare.ChangeWords;
import io.jmigrate.compare.Comparison;
import io.jmigrate.compare.Ignored;
import io.jmigrate.diff.Refusal;
import io.jmigrate.diff.RenameQuestion;
import io.jmigrate.plan.Hazard;
import io.jmigrate.plan.PlanScript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code db:diff} shows: a line for each change, what to know, what was proved. */
public final class DiffLines {
  private final Console console;
  private final Comparison comparison;
  private final boolean allowDrop;
  private final SpokenNames names;

  /** Shows one comparison; {@code allowDrop}: whether losing data was agreed to. */
  public DiffLines(Console console, Comparison comparison, boolean allowDrop) {
    this(console, comparison, allowDrop, SpokenNames.OF_ONE_DATABASE);
  }

  DiffLines(Console console, Comparison comparison, boolean allowDrop, SpokenNames names) {
    this.names = names;
    this.console = console;
    this.comparison = comparison;
    this.allowDrop = allowDrop;
  }

  /** Says that there is nothing to do. */
  public void equal() {
    console.event("The schemas are equal.");
    leftOut();
    if (console.json()) {
      console.document(document());
    }
  }

  /** A line for each change. */
  void changes() {
    for (String line : ChangeWords.of(comparison.diff().all())) {
      console.result(console.signed(line));
    }
  }

  /** Says that privileges differ, which nobody asked for. */
  public void leftOut() {
    List<String> names = comparison.leftOut();
    if (!names.isEmpty()) {
      int more = names.size() - 1;
      String others = more == 0 ? "" : " and " + more + (more == 1 ? " other" : " others");
      console.note("Left out: " + names.get(0) + others + " differ; --with-grants compares them.");
    }
  }

  /** Prints the changes. */
  public void print() {
    changes();
    leftOut();
    List<String> hazards = hazards();
    if (!hazards.isEmpty()) {
      console.result("");
      hazards.forEach(hazard -> console.result(console.signed("! " + hazard)));
    }
    if (!comparison.proved().isEmpty()) {
      console.result("");
      console.result(
          "Proved on a scratch database: " + String.join(", ", comparison.proved()) + ".");
    }
  }

  /** Prints what a database has got that it should not have, lacks, or has otherwise. */
  public void drift() {
    changes();
    leftOut();
    for (Refusal refusal : comparison.diff().refusals()) {
      console.result(console.signed("~ " + refusal.object() + " differs"));
    }
  }

  /** Why the plan must not be followed as it is; null when it may be. */
  public @Nullable String refusal() {
    if (!comparison.diff().refusals().isEmpty()) {
      return "jmigrate cannot represent everything that differs:\n  "
          + comparison.diff().refusals().stream()
              .map(Refusal::toString)
              .collect(Collectors.joining("\n  "))
          + "\n  Nothing was planned. To go on without these: "
          + Ignored.flags(comparison.diff().refusals());
    }
    if (!comparison.diff().questions().isEmpty()) {
      return "Something may have been renamed; dropping it and adding it anew would lose its data:"
          + "\n  "
          + comparison.diff().questions().stream()
              .map(this::flags)
              .collect(Collectors.joining("\n  "))
          + "\n  Nothing was planned. Give one of the two for each.";
    }
    List<String> losses =
        comparison.up().steps().stream()
            .flatMap(step -> step.hazards().stream())
            .filter(hazard -> hazard.kind() == Hazard.Kind.DESTROYS_DATA)
            .map(Hazard::words)
            .distinct()
            .toList();
    if (!allowDrop && !losses.isEmpty()) {
      return "The plan loses data. If it may be lost, give --allow-drop:\n  "
          + String.join("\n  ", losses);
    }
    return null;
  }

  /** The comparison for programs. */
  public Document document() {
    List<Document> changes = new ArrayList<>();
    for (String line : ChangeWords.of(comparison.diff().all())) {
      String kind =
          switch (line.charAt(0)) {
            case '+' -> "add";
            case '-' -> "drop";
            default -> "change";
          };
      changes.add(Document.of("kind", kind).with("text", line.substring(2)));
    }
    boolean planned = !comparison.up().steps().isEmpty();
    return Document.of("equal", comparison.isEmpty())
        .with("changes", changes)
        .with("privilegesLeftOut", comparison.leftOut())
        .with("hazards", hazards())
        .with("refusals", comparison.diff().refusals().stream().map(Refusal::toString).toList())
        .with(
            "renames",
            comparison.diff().questions().stream()
                .map(
                    question ->
                        Document.of("rename", names.of(question.rename()))
                            .with("score", question.score()))
                .toList())
        .with("refused", refusal())
        .with("up", planned ? PlanScript.of(comparison.up(), allowDrop) : null)
        .with("down", planned ? PlanScript.of(comparison.down(), true) : null)
        .with("proved", comparison.proved());
  }

  List<String> hazards() {
    return comparison.up().steps().stream()
        .flatMap(step -> step.hazards().stream())
        .map(Hazard::words)
        .distinct()
        .toList();
  }

  private String flags(RenameQuestion question) {
    String rename = names.of(question.rename());
    return "--rename " + rename + "   or   --no-rename " + rename;
  }
}

package io.jmigrate.cli.check;

import io.jmigrate.compare.ChangeWords;
import io.jmigrate.compare.Comparison;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What models ask for that no migration makes. */
public final class ModelFindings {
  private ModelFindings() {}

  /** One finding, or none; {@code file} stands for the project, as models are read compiled. */
  public static List<Finding> of(Comparison comparison, @Nullable String file) {
    if (comparison.isEmpty()) {
      return List.of();
    }
    String changes =
        ChangeWords.of(comparison.diff().all()).stream()
            .map(change -> "\n  " + change)
            .collect(Collectors.joining());
    return List.of(
        Finding.of(
            Rule.MISSING_MIGRATION,
            file,
            "The models ask for what no migration makes:" + changes,
            "Write it: jmigrate migration:generate --from-models"));
  }
}

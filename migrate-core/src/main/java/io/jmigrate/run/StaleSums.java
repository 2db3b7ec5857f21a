package io.jmigrate.run;

import io.jmigrate.dialect.Dialects;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.MigrationSource;
import io.jmigrate.sum.SumFiles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells before a run that a {@code jmigrate.sum} is not about the files that are there. */
final class StaleSums {
  private StaleSums() {}

  /**
   * Compares the names of all migrations, and the contents of those about to run: for what is
   * applied the history answers, so that a run with nothing to do costs nothing more.
   */
  static void tell(MigrationSource source, List<Migration> chosen, MigrationListener listener) {
    Set<String> keys = chosen.stream().map(Migration::key).collect(Collectors.toSet());
    new SumFiles(Dialects.installed())
        .differences(source.files(), migration -> keys.contains(migration.key()))
        .forEach(
            difference ->
                listener.staleSum(
                    difference + " When the files are as they should be: jmigrate migration:hash"));
  }
}

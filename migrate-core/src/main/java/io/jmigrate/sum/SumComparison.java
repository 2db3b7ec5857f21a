package io.jmigrate.sum;

import io.jmigrate.dialect.Dialects;
import io.jmigrate.migration.MigrationScripts;
import io.jmigrate.sum.SumDifference.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares what a {@code jmigrate.sum} says with the migrations that are there. */
final class SumComparison {
  private final String path;
  private final List<MigrationScripts> migrations;

  /** {@code path} is the sum's; {@code migrations} are those of its folder, in order. */
  SumComparison(String path, List<MigrationScripts> migrations) {
    this.path = path;
    this.migrations = migrations;
  }

  /**
   * The first difference, in the order of the migrations; null when there is none.
   *
   * @param text what is in the file
   * @param opened the migrations whose files are read; of others the names count
   */
  @Nullable SumDifference first(
      String text, Dialects dialects, Predicate<? super MigrationScripts> opened) {
    SumFile.Reading reading = SumFile.parse(text);
    SumFile sum = reading.file();
    if (sum == null) {
      return new SumDifference(
          path, reading.line(), Kind.UNREADABLE, null, String.valueOf(reading.problem()));
    }
    Map<String, Integer> lines = new HashMap<>();
    for (int i = 0; i < sum.entries().size(); i++) {
      lines.put(sum.entries().get(i).name(), i);
    }
    ContentChecksum contents = new ContentChecksum(dialects, sum.product());
    int at = 0;
    for (MigrationScripts migration : migrations) {
      Integer index = lines.remove(migration.name());
      if (index == null) {
        return difference(sum, at, Kind.ADDED, migration.name());
      }
      if (index > at) {
        SumFile.Entry expected = sum.entries().get(at);
        boolean here = migrations.stream().anyMatch(m -> m.name().equals(expected.name()));
        return difference(sum, at, here ? Kind.MOVED : Kind.REMOVED, expected.name());
      }
      if (!sum.entries().get(index).algorithm().equals(ContentChecksum.ALGORITHM)) {
        return difference(sum, at, Kind.UNREADABLE, null);
      }
      if (opened.test(migration) && !sum.confirms(index, contents.of(migration))) {
        return difference(sum, at, Kind.EDITED, migration.name());
      }
      at++;
    }
    return at == sum.entries().size()
        ? null
        : difference(sum, at, Kind.REMOVED, sum.entries().get(at).name());
  }

  private SumDifference difference(SumFile sum, int index, Kind kind, @Nullable String name) {
    int line = index < sum.entries().size() ? sum.entries().get(index).line() : 1;
    String what =
        switch (kind) {
          case EDITED -> name + " was edited";
          case ADDED -> name + " was added";
          case REMOVED -> name + " was removed";
          case MOVED -> name + " has another place in the order";
          case UNREADABLE -> "it was written by another version of jmigrate";
        };
    return new SumDifference(path, line, kind, name, what);
  }
}

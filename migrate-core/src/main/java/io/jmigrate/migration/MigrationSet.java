package io.jmigrate.migration;

import java.util.List;

/**
 * The migrations of a source, as far as names tell: no file has been opened.
 *
 * @param migrations those for the database in use: by version, then the repeatable ones by
 *     description
 * @param elsewhere the names of those that exist for other databases only
 */
public record MigrationSet(List<Migration> migrations, List<String> elsewhere) {
  public MigrationSet {
    migrations = List.copyOf(migrations);
    elsewhere = List.copyOf(elsewhere);
  }

  /**
   * Lists the source once and makes migrations of what it has.
   *
   * @throws InvalidMigrationsException when names clash or only almost are migrations'
   */
  public static MigrationSet read(MigrationSource source, DatabaseNames databases) {
    return read(source, databases, Placeholders.LITERAL);
  }

  /** The same; {@code placeholders} are what stands for <code>${…}</code> in the scripts. */
  public static MigrationSet read(
      MigrationSource source, DatabaseNames databases, Placeholders placeholders) {
    MigrationGrouping grouping = new MigrationGrouping(databases, placeholders);
    source.files().forEach(grouping::add);
    return grouping.finish();
  }
}

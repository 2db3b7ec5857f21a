package io.jmigrate.migration;

import java.util.List;
import java.util.Set;

/**
 * The words that mark a file as one database's own: {@code 1_x.postgresql.up.sql}.
 *
 * @param accepted those of the database in use, the preferred first: {@code mariadb, mysql}
 * @param known those of every database
 */
public record DatabaseNames(List<String> accepted, Set<String> known) {
  public DatabaseNames {
    accepted = List.copyOf(accepted);
    known = Set.copyOf(known);
    if (!known.containsAll(accepted)) {
      throw new IllegalArgumentException("accepted but not known: " + accepted + ", " + known);
    }
  }

  /** For where no database is in use: the files of all of them count. */
  public static DatabaseNames any(Set<String> known) {
    return new DatabaseNames(known.stream().sorted().toList(), known);
  }
}

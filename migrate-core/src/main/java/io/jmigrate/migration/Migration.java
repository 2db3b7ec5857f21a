package io.jmigrate.migration;

import org.jspecify.annotations.Nullable;

/**
 * One step of a schema's history, as found in a source: its identity and where its scripts are.
 * Nothing has been read yet, so a {@code down} of the section kind may turn out to be absent.
 *
 * @param version null for a repeatable migration, whose identity is its description, and for a file
 *     of rows that has none
 * @param description the part of the name behind the version, as written, without extension: {@code
 *     create_users}
 * @param name what to print: the file's (or folder's) name without {@code .up.sql} or {@code .sql}:
 *     {@code 20260101120000_create_users}
 * @param down null where there is certainly none
 */
public record Migration(
    @Nullable Version version, String description, String name, Script up, @Nullable Script down) {

  /**
   * What the history knows the migration by: its canonical version, or {@code R__} and the
   * description; of a file of rows without version the description alone, which is its table.
   */
  public String key() {
    return version != null ? version.toString() : rows() ? description : "R__" + description;
  }

  /** Whether it runs again whenever its content changes, after the versioned ones. */
  public boolean repeatable() {
    return version == null && !rows();
  }

  /** Whether its up is a file of rows rather than a script; the description names their table. */
  public boolean rows() {
    return up.file() instanceof DataFile;
  }
}

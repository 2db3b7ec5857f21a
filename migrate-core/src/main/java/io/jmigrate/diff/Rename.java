package io.jmigrate.diff;

import io.jmigrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known to be called differently.
 *
 * @param table as it is called before
 * @param column as it is called before; null when the table itself is renamed
 * @param after the new name of the table (in the same namespace) or of the column
 */
public record Rename(ObjectName table, @Nullable String column, String after) {
  /** As {@code --rename} takes it: {@code users.email:email_address}. */
  @Override
  public String toString() {
    return (column == null ? table.toString() : table + "." + column) + ":" + after;
  }
}

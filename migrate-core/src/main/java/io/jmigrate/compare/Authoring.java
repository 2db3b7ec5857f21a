package io.jmigrate.compare;

import java.util.List;

/**
 * What to heed besides when a plan is to become a migration: it will meet rows.
 *
 * @param backfills values for rows that have none where a column becomes NOT NULL, as {@link
 *     io.jmigrate.plan.Backfill#parse} reads them
 * @param full columns that become NOT NULL of which the user knows that every row has a value
 */
public record Authoring(List<String> backfills, List<String> full) {
  public Authoring {
    backfills = List.copyOf(backfills);
    full = List.copyOf(full);
  }
}

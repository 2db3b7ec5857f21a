package io.jmigrate.dialect;

import java.util.List;

/**
 * What replaces a session's settings where each transaction may meet another session.
 *
 * @param useSchema puts a schema (already quoted, as {@code %s}) first for one transaction
 * @param begin gives one transaction what the database's own client would have
 * @param end undoes, before the transaction's end, what it may have left in the session
 * @param isAtWork gives the id of a session at work that calls itself {@code ?}
 * @param endAtWork ends such sessions
 */
public record PoolRules(
    String useSchema, List<String> begin, List<String> end, String isAtWork, String endAtWork) {
  public PoolRules {
    begin = List.copyOf(begin);
    end = List.copyOf(end);
  }
}

package io.jmigrate.dialect;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a lease is kept in a table, by the clock of the server.
 *
 * @param owner the class beside which {@code lease.sql} lies: the table's DDL and its two rows,
 *     with {@code ${table}} for the qualified, quoted name
 * @param exists one row with a truth value: whether there is a table called {@code ?}; null where
 *     reading one that is missing is not written to the server's log
 * @param now the server's time
 * @param age the milliseconds since {@code %s}
 * @param text the timestamp {@code %s} in words
 * @param patience keeps a statement of the open transaction from waiting long for a row
 * @param fencedUpdate updates a row of the history and raises the count of writes in the lease, or
 *     changes nothing where the lease has another fence: {@code ${history}}, {@code ${lease}},
 *     {@code ${fence}} and {@code ${assignments}}, then a parameter for the row's id
 */
public record LeaseRules(
    Class<? extends Dialect> owner,
    @Nullable String exists,
    String now,
    String age,
    String text,
    String patience,
    String fencedUpdate) {

  /** The statements that make the table and its rows where they are missing. */
  public List<String> creation(String qualifiedTable) {
    String all = SqlResource.read(owner, "lease.sql").replace("${table}", qualifiedTable);
    return Stream.of(all.split(";")).map(String::strip).filter(sql -> !sql.isEmpty()).toList();
  }
}

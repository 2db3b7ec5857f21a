package io.jmigrate.lock;

import java.util.List;

/**
 * What a lease needs.
 *
 * @param table ready for SQL
 * @param preparation what must run before the table can be made
 */
public record LeaseRequest(String table, LeaseOwner owner, List<String> preparation) {
  public LeaseRequest {
    preparation = List.copyOf(preparation);
  }
}

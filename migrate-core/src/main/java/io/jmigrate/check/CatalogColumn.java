package io.jmigrate.check;

import java.util.List;

/**
 * A column as the catalog has it.
 *
 * @param type in the database's words; of an enum its labels, of a domain what it is made of
 * @param filled whether the database gives it a value when nobody else does
 * @param checks the conditions that are about it, in the database's words
 */
record CatalogColumn(
    String name, String type, boolean nullable, boolean filled, List<String> checks) {
  CatalogColumn {
    checks = List.copyOf(checks);
  }
}

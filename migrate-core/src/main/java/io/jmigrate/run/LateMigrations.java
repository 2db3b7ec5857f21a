package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.Migration;
import java.util.List;

/** What is said of pending migrations that come before an applied one. */
final class LateMigrations {
  private LateMigrations() {}

  /**
   * Warns of them, or refuses.
   *
   * @throws JmigrateException (REFUSED) naming them, where the order is strict
   */
  static void mind(List<Migration> late, Order order, MigrationListener listener) {
    if (late.isEmpty()) {
      return;
    }
    String names = String.join(", ", late.stream().map(Migration::name).toList());
    boolean one = late.size() == 1;
    if (order == Order.STRICT) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          names
              + (one ? " comes" : " come")
              + " before a migration that is applied already, and the order is strict."
              + "\n  Nothing was run. Now one of:"
              + "\n    give "
              + (one ? "it a new version" : "them new versions")
              + ", after all others:\n      jmigrate migration:rebase "
              + (one ? late.get(0).name() : "--all-late")
              + "\n    apply "
              + (one ? "it" : "them")
              + " as they come, after the others:\n      jmigrate db:migrate --order warn"
                  .replace("they come", one ? "it comes" : "they come"));
    }
    listener.warned(
        names
            + (one ? " comes" : " come")
            + " before a migration that is applied already, as a merged branch brings it; applied"
            + " now, after it.");
  }
}

package io.jmigrate.model;

import io.jmigrate.testing.TestDatabase;
import java.util.List;

/** The databases that models are for, one server of each. */
final class Products {
  static final List<TestDatabase> ALL =
      List.of(TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MYSQL, TestDatabase.MARIADB);

  private Products() {}
}

package io.jmigrate.dialect.mariadb;

import io.jmigrate.dialect.mysql.MysqlFlavour;
import io.jmigrate.schema.ForeignKey.Action;
import java.util.Set;

/** How MariaDB prints and reads definitions. */
final class MariadbFlavour {
  static final MysqlFlavour MARIADB =
      new MysqlFlavour(
          MariadbDialect.class,
          Set.of("columns", "indexes", "checks"),
          false,
          false,
          false,
          true,
          Action.RESTRICT,
          "IGNORED",
          "INVISIBLE",
          "IGNORED",
          "DROP CONSTRAINT");

  private MariadbFlavour() {}
}

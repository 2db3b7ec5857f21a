package io.jmigrate.dialect.mariadb;

import io.jmigrate.dialect.ScratchRules;
import io.jmigrate.dialect.mysql.MysqlDialect;
import io.jmigrate.dialect.mysql.MysqlScratch;
import java.util.List;

/** MySQL's scratch databases, with what only MariaDB's statements can reach. */
final class MariadbScratch {
  static final ScratchRules RULES =
      new MysqlScratch(List.of(MysqlDialect.class, MariadbDialect.class));

  private MariadbScratch() {}
}

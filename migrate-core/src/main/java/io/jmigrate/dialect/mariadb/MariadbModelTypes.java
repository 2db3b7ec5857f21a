package io.jmigrate.dialect.mariadb;

import io.jmigrate.dialect.mysql.MysqlModelTypes;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelTraits;
import io.jmigrate.model.ValueType;
import io.jmigrate.schema.ForeignKey.Action;

/** What models become on MariaDB 10.7 and later; before there was no {@code uuid}. */
final class MariadbModelTypes extends MysqlModelTypes {
  @Override
  public ModelTraits traits() {
    ModelTraits mysql = super.traits();
    return new ModelTraits(
        "MariaDB",
        mysql.longestName(),
        mysql.primaryKey(),
        mysql.identity(),
        mysql.uniqueKeys(),
        mysql.partialIndexes(),
        false,
        mysql.enumTypes(),
        false,
        Action.RESTRICT, // of a key that says nothing; the same on InnoDB
        mysql.namespaces(),
        mysql.indexesKeys());
  }

  @Override
  public String type(ModelColumn column) {
    return column.type() == ValueType.UUID ? "uuid" : super.type(column);
  }
}

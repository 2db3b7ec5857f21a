package io.jmigrate.dialect;

import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;

/**
 * Reads what a database holds, with a fixed number of catalog queries however many tables there
 * are. What it cannot represent it notices: as an unmodelled object, or an unmodelled attribute of
 * a table or column. Stateless and thread-safe.
 */
public interface SchemaInspector {
  /**
   * Reads everything but the system's objects, those of extensions, and what {@code leftOut} names:
   * jmigrate's own tables. Texts come out the same whatever the session's settings.
   */
  Schema read(Connection connection, Predicate<ObjectName> leftOut) throws SQLException;
}

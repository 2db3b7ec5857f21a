package io.jmigrate.dialect;

/**
 * A JDBC driver by name, loaded only when it is needed: asking {@link java.sql.DriverManager} would
 * load every driver on the class path.
 *
 * @param artifact Maven coordinates without version, for the message when the class is missing
 */
public record JdbcDriver(String className, String artifact) {}

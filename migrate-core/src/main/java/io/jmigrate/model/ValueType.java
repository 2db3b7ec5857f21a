package io.jmigrate.model;

/** What a value of a property is, whatever a database calls it. */
public enum ValueType {
  BOOLEAN,
  BYTE,
  SHORT,
  INT,
  LONG,
  FLOAT,
  DOUBLE,
  /** One character. */
  CHAR,
  /** Text of a bounded length. */
  STRING,
  /** Text without a bound. */
  TEXT,
  DECIMAL,
  BIG_INTEGER,
  UUID,
  /** A moment; kept to the microsecond. */
  INSTANT,
  /** A moment and the offset it was told in, of which databases keep only the moment. */
  OFFSET_DATE_TIME,
  LOCAL_DATE,
  LOCAL_TIME,
  LOCAL_DATE_TIME,
  /** A length of time, kept as whole nanoseconds. */
  DURATION,
  BYTES,
  /** A record, a list or a map, kept as a JSON document. */
  JSON,
  /** One of the {@link EnumConstants}. */
  ENUM,
  /** Of a Java type that means nothing here: its column says its SQL type. */
  OTHER
}

package io.jmigrate.dialect;

/** What texts a column takes, as far as that can be told before the server sees them. */
public enum ValueKind {
  TEXT,
  INTEGER,
  DECIMAL,
  FLOAT,
  BOOLEAN,
  DATE,
  /** Date and time of day, without a zone. */
  TIMESTAMP,
  /** A moment; a zone may be given. */
  MOMENT,
  UUID,
  JSON,
  /** Bytes: base64, or {@code \x} and hexadecimal digits. */
  BINARY,
  /** A list, written as a JSON array. */
  ARRAY,
  /** Whatever the server makes of it. */
  OTHER
}

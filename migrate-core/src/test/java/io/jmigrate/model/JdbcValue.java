package io.jmigrate.model;

import io.jmigrate.testing.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** How an application writes and reads a value of a type by JDBC, as plainly as the driver lets. */
record JdbcValue(TestDatabase product, ValueType type) {
  /** What stands for the value in an INSERT. */
  String placeholder() {
    return product == TestDatabase.H2 && type == ValueType.JSON ? "? FORMAT JSON" : "?";
  }

  void write(PreparedStatement insert, Object value) throws SQLException {
    switch (type) {
      case INSTANT -> moment(insert, (Instant) value);
      case OFFSET_DATE_TIME -> moment(insert, ((OffsetDateTime) value).toInstant());
      case DURATION -> insert.setLong(1, ((Duration) value).toNanos());
      case BIG_INTEGER -> insert.setBigDecimal(1, new BigDecimal((BigInteger) value));
      case BYTES -> insert.setBytes(1, (byte[]) value);
      case UUID -> {
        if (product == TestDatabase.MYSQL) {
          insert.setBytes(1, bytes((UUID) value));
        } else {
          insert.setObject(1, value);
        }
      }
      case JSON -> {
        if (product == TestDatabase.POSTGRESQL) {
          insert.setObject(1, value, Types.OTHER);
        } else {
          insert.setString(1, (String) value);
        }
      }
      default -> insert.setObject(1, value);
    }
  }

  Object read(ResultSet row) throws SQLException {
    return switch (type) {
      case BOOLEAN -> row.getBoolean(1);
      case BYTE -> row.getByte(1);
      case SHORT -> row.getShort(1);
      case INT -> row.getInt(1);
      case LONG -> row.getLong(1);
      case FLOAT -> row.getFloat(1);
      case DOUBLE -> row.getDouble(1);
      case DECIMAL -> row.getBigDecimal(1);
      case BIG_INTEGER -> row.getBigDecimal(1).toBigIntegerExact();
      case INSTANT -> moment(row);
      case OFFSET_DATE_TIME -> moment(row).atOffset(ZoneOffset.UTC);
      case LOCAL_DATE -> row.getObject(1, LocalDate.class);
      case LOCAL_TIME -> row.getObject(1, LocalTime.class);
      case LOCAL_DATE_TIME -> row.getObject(1, LocalDateTime.class);
      case DURATION -> Duration.ofNanos(row.getLong(1));
      case BYTES -> row.getBytes(1);
      case UUID ->
          product == TestDatabase.MYSQL ? uuid(row.getBytes(1)) : row.getObject(1, UUID.class);
      case CHAR, STRING, TEXT, JSON, ENUM, OTHER -> row.getString(1);
    };
  }

  /** MySQL and MariaDB keep it as the date and time in UTC. */
  private void moment(PreparedStatement insert, Instant moment) throws SQLException {
    OffsetDateTime there = moment.atOffset(ZoneOffset.UTC);
    insert.setObject(1, zoned() ? there : there.toLocalDateTime());
  }

  private Instant moment(ResultSet row) throws SQLException {
    return zoned()
        ? row.getObject(1, OffsetDateTime.class).toInstant()
        : row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private boolean zoned() {
    return product == TestDatabase.H2 || product == TestDatabase.POSTGRESQL;
  }

  private static byte[] bytes(UUID value) {
    return ByteBuffer.allocate(16)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits())
        .array();
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}

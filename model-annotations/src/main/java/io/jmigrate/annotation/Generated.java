package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Computed by the database from other columns of the row, and kept; never written.
 *
 * <table>
 * <caption>{@code @Generated("price * quantity") BigDecimal total}</caption>
 * <tr><td>PostgreSQL<td>{@code total numeric(38,10) GENERATED ALWAYS AS (price * quantity) STORED}
 * <tr><td>MySQL, MariaDB<td>{@code total decimal(38,10) GENERATED ALWAYS AS (price * quantity) STORED}
 * <tr><td>H2<td>{@code total numeric(38,10) GENERATED ALWAYS AS (price * quantity)}
 * </table>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Generated {

  /** An SQL expression of columns of the same row. */
  String value();
}

package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the database puts where a row does not say: an SQL expression, so text needs its quotes.
 *
 * <pre>{@code
 * @Default("0") int views                // views integer NOT NULL DEFAULT 0
 * @Default("'MEMBER'") Role role         // role varchar(6) NOT NULL DEFAULT 'MEMBER'
 * }</pre>
 *
 * <p>It is the same text on every database. It also fills a column that is added to a table with
 * rows.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Default {

  /** An SQL expression. */
  String value();
}

package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a column, or its type, otherwise than the rules do.
 *
 * <pre>{@code
 * @Column(name = "mail") String email               // mail varchar(255) NOT NULL
 * @Column(type = "inet") String address             // address inet NOT NULL
 * @Column(type = "tstzrange") Range<Instant> open   // any Java type, if its SQL type is said
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Column {

  /** The column's name. Without it the property's in snake_case: {@code published_at}. */
  String name() default "";

  /** The type in the words of the database, whichever it is. Without it that of the Java type. */
  String type() default "";
}

package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Had another name before: its data is to be kept, where otherwise an old column or table would be
 * dropped and a new one made.
 *
 * <pre>{@code
 * @RenamedFrom("birthDay") LocalDate dateOfBirth
 * }</pre>
 *
 * <p>makes {@code ALTER TABLE people RENAME COLUMN birth_day TO date_of_birth} where there is a
 * {@code birth_day} and no {@code date_of_birth}; elsewhere it says nothing, and may stay or go.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface RenamedFrom {

  /**
   * The former name of the property or column, or of the class or table. It is taken for the
   * column's or table's exact name where that is named now, by {@link Column#name} or {@link
   * Model#table}.
   */
  String value();
}

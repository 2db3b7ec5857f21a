package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an enum is kept. Without it as its name.
 *
 * <table>
 * <caption>{@code Role role} of an enum with MEMBER and ADMIN</caption>
 * <tr><td>{@link Storage#NAME}<td>{@code role varchar(6)}, {@code CHECK (role IN ('MEMBER', 'ADMIN'))}
 * <tr><td>{@link Storage#ORDINAL}<td>{@code role smallint}, {@code CHECK (role IN (0, 1))}
 * <tr><td>{@link Storage#NATIVE}, PostgreSQL<td>{@code role role}, {@code CREATE TYPE role AS ENUM
 *     ('MEMBER', 'ADMIN')}
 * <tr><td>{@link Storage#NATIVE}, the others<td>{@code role enum('MEMBER', 'ADMIN')}
 * </table>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Enumerated {

  Storage value();

  /** What of a constant is kept. */
  enum Storage {
    /** Its name, and a check of the names there are. */
    NAME,
    /** Its place in the enum from 0, and a check of the places there are. */
    ORDINAL,
    /** Its name, as a type of the database. */
    NATIVE
  }
}

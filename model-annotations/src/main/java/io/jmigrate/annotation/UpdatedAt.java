package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When the row was last written: an {@code Instant}, {@code OffsetDateTime} or {@code
 * LocalDateTime}.
 *
 * <p>Its default is the current time, {@code DEFAULT CURRENT_TIMESTAMP} ({@code
 * CURRENT_TIMESTAMP(6)} on MySQL and MariaDB), so that rows written by plain SQL have one, too. No
 * trigger is made: later values are the program's to write.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface UpdatedAt {}

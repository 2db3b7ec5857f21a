package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When the row was deleted, softly: a nullable {@code Instant}, {@code OffsetDateTime} or {@code
 * LocalDateTime}. The row stays; it lives while this is null.
 *
 * <pre>{@code
 * @DeletedAt @Nullable Instant deletedAt          // deleted_at timestamptz
 * }</pre>
 *
 * <p>Each {@link Unique} of the model is then one among the rows that live.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface DeletedAt {}

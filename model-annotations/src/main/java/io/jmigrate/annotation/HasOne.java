package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tied to at most one row of another model, which holds this one's key.
 *
 * <pre>{@code
 * @HasOne @Nullable Profile profile               // of a Profile(UUID userId, ...)
 * }</pre>
 *
 * <p>makes the foreign key of a {@link BelongsTo} on the other side, whether there is one or not,
 * and makes it unique: {@code CONSTRAINT profiles_user_id_key UNIQUE (user_id)}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface HasOne {

  /** Short for {@link #foreignKey}. */
  String[] value() default {};

  /**
   * The properties of the other model that hold this one's key, in the order of that key. Without
   * it the only ones that can.
   */
  String[] foreignKey() default {};
}

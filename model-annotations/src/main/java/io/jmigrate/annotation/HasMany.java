package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tied to rows of another model, which hold this one's key: the other side of a {@link BelongsTo}.
 *
 * <pre>{@code
 * @HasMany @Nullable List<Post> posts             // of a Post(UUID authorId, @BelongsTo User author, ...)
 * @HasMany("editorId") @Nullable List<Post> edited
 * }</pre>
 *
 * <p>makes the foreign key and index of a {@link BelongsTo} on the other side, whether there is one
 * or not. The property itself is no column: it is null until the other rows are asked for, too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface HasMany {

  /** Short for {@link #foreignKey}. */
  String[] value() default {};

  /**
   * The properties of the other model that hold this one's key, in the order of that key. Without
   * it the only ones that can.
   */
  String[] foreignKey() default {};
}

package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tied to rows of another model by the rows of a table between them: that of a model, or one that
 * is made for it.
 *
 * <pre>{@code
 * @ManyToMany(through = PostTag.class) @Nullable List<Tag> tags
 * @ManyToMany(table = "post_tags") @Nullable List<Tag> tags
 * }</pre>
 *
 * <p>The second makes, on every database,
 *
 * <pre>{@code
 * CREATE TABLE post_tags (
 *   post_id bigint NOT NULL,
 *   tag_id bigint NOT NULL,
 *   PRIMARY KEY (post_id, tag_id),
 *   FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE,
 *   FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE
 * );
 * CREATE INDEX post_tags_tag_id_idx ON post_tags (tag_id);
 * }</pre>
 *
 * <p>The other model may say the same from its side, but need not.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface ManyToMany {

  /** The model of the table between, with a {@link BelongsTo} to either side. */
  Class<?> through() default void.class;

  /**
   * The name of the table to make, where there is no {@link #through}. Without it the one model's
   * name and the other one's table: {@code post_tags}.
   */
  String table() default "";

  /**
   * The properties of {@link #through} that hold this model's key, where it has several that can: a
   * model that is tied to itself.
   */
  String[] foreignKey() default {};
}

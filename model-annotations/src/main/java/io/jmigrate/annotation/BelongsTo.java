package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tied to one row of another model, whose key this model holds in properties of its own.
 *
 * <pre>{@code
 * UUID authorId,
 * @BelongsTo(onDelete = Action.CASCADE) @Nullable User author,
 * }</pre>
 *
 * <p>makes, on every database,
 *
 * <pre>{@code
 * CONSTRAINT posts_author_id_fkey FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE
 * CREATE INDEX posts_author_id_idx ON posts (author_id)
 * }</pre>
 *
 * <p>the index only where no key or index of the table begins with the column. The property itself
 * is no column: it is null until the other row is asked for, too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface BelongsTo {

  /** Short for {@link #foreignKey}. */
  String[] value() default {};

  /**
   * The properties of this model that hold the other's key, in the order of that key. Without it
   * the property's name and the key's: {@code authorId}.
   */
  String[] foreignKey() default {};

  /** What happens to this row when the other one goes. */
  Action onDelete() default Action.BY_RULE;

  /** What happens to this row when the other one's key changes. */
  Action onUpdate() default Action.BY_RULE;

  /** The constraint's name. Without it {@code posts_author_id_fkey}. */
  String name() default "";

  /** {@code false} where the database is not to look: no constraint is made, but the index is. */
  boolean constraint() default true;

  /**
   * {@code false} where nobody looks for rows by the key: no index is made for it. To remove a row
   * of the other model, the database then reads this whole table; MySQL and MariaDB make the index
   * nevertheless.
   */
  boolean index() default true;
}

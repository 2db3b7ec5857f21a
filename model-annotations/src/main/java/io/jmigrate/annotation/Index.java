package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index, of one property or, on a model, of several.
 *
 * <pre>{@code
 * @Index Instant publishedAt                      // CREATE INDEX posts_published_at_idx ON posts (published_at)
 *
 * @Model
 * @Index(on = "role, createdAt desc")             // ON users (role, created_at DESC)
 * @Index(on = "lower(email)", unique = true)      // ON users (lower(email)): SQL, of columns
 * @Index(on = "status", where = "status <> 'DONE'")
 * record User(...) {}
 * }</pre>
 *
 * <p>A part of {@link #on} that is a single word is a property; anything else is SQL, the same on
 * every database. H2 and MariaDB have no indexes of expressions, and get none. A {@link #where} is
 * PostgreSQL's; elsewhere an index covers all rows, but a unique one is of a generated column that
 * is null where the condition does not hold. Foreign keys have an index without asking.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Repeatable(Index.List.class)
public @interface Index {

  /**
   * Properties or SQL expressions with commas between them, each with {@code asc} or {@code desc}
   * if need be; on a model only.
   */
  String on() default "";

  /** The index's name. Without it {@code users_role_created_at_idx}. */
  String name() default "";

  /** Whether no two rows may be alike in it. */
  boolean unique() default false;

  /** An SQL condition of the rows that are in the index. Without it all are. */
  String where() default "";

  /** Several of them, as the compiler keeps them. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
  @interface List {
    Index[] value();
  }
}

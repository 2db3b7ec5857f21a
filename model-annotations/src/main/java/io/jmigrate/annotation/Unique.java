package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No two rows have the same value; on a model, no two have the same values of several properties.
 *
 * <pre>{@code
 * @Unique String email                            // CONSTRAINT users_email_key UNIQUE (email)
 *
 * @Model
 * @Unique(on = "teamId, shirtNumber")             // UNIQUE (team_id, shirt_number)
 * record Player(...) {}
 * }</pre>
 *
 * <p>In a model with a {@link DeletedAt}, deleted rows do not count. PostgreSQL has {@code CREATE
 * UNIQUE INDEX users_email_key ON users (email) WHERE deleted_at IS NULL}; the others a generated
 * column that is null for deleted rows, and a unique index of it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Repeatable(Unique.List.class)
public @interface Unique {

  /** The properties, with commas between them; on a model only. */
  String on() default "";

  /** The constraint's name. Without it {@code users_email_key}. */
  String name() default "";

  /** Several of them, as the compiler keeps them. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
  @interface List {
    Unique[] value();
  }
}

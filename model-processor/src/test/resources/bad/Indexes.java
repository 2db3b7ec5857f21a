package bad;

import io.jmigrate.annotation.*;
import java.time.Instant;

@Model
// error: [JM130] @Index on a model does not say of what; name properties: on = "role, createdAt desc".
@Index
// error: [JM132] Indexes has no property nmae; name properties as in Java, and put SQL expressions in parentheses. Did you mean name?
@Unique(on = "email, nmae")
record Indexes(
    @Id long id,
    // error: [JM131] @Unique on a property is of that property; move it to Indexes, or drop on.
    @Unique(on = "name") String email,
    String name,
    Instant createdAt,
    long parentId,
    @BelongsTo Indexes parent) {

  @Model
  // error: [JM132] Names has no property created_at; name properties as in Java, and put SQL expressions in parentheses. Did you mean createdAt?
  @Index(on = "lower(name), created_at desc")
  record Names(@Id long id, String name, Instant createdAt) {}

  @Model
  // error: [JM133] parent has no column; name the property that holds the key, or another one.
  @Index(on = "parent")
  record NoColumn(@Id long id, long parentId, @BelongsTo NoColumn parent) {}

  @Model
  // error: [JM134] "id," cannot be read; properties or SQL expressions, with commas between them, and every parenthesis and quote closed.
  @Index(on = "id,")
  record EmptyPart(@Id long id) {}

  @Model
  // error: [JM134] "lower(name" cannot be read; properties or SQL expressions, with commas between them, and every parenthesis and quote closed.
  @Index(on = "lower(name")
  record Unclosed(@Id long id, String name) {}

  @Model
  // error: [JM134] @Unique is of properties, and lower(name) is none; use @Index(on = ..., unique = true) for SQL expressions.
  @Unique(on = "lower(name)")
  record UniqueExpression(@Id long id, String name) {}
}

package blog;

import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.Default;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.Unique;
import java.time.Instant;

@Model
public record User(
    @Id long id,
    @Unique @Length(254) String email,
    @Length(100) String name,
    @Default("'MEMBER'") Role role,
    @CreatedAt Instant createdAt) {
  public enum Role {
    MEMBER,
    ADMIN,
    EDITOR
  }
}

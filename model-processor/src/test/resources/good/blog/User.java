package blog;

import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.Default;
import io.jmigrate.annotation.DeletedAt;
import io.jmigrate.annotation.HasMany;
import io.jmigrate.annotation.HasOne;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Index;
import io.jmigrate.annotation.Json;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.Unique;
import io.jmigrate.annotation.UpdatedAt;
import io.jmigrate.annotation.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
@Index(on = "role, createdAt desc")
public record User(
    @Id UUID id,
    @Unique @Length(254) String email,
    @Length(100) String name,
    @Default("'MEMBER'") Role role,
    @Json Settings settings,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @DeletedAt @Nullable Instant deletedAt,
    @Version int version,
    @HasMany @Nullable List<Post> posts,
    @HasOne @Nullable Profile profile) {
  public enum Role {
    MEMBER,
    ADMIN
  }

  public record Settings(String theme, boolean newsletter) {}
}

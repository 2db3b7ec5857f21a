package blog;

import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.HasMany;
import io.jmigrate.annotation.HasOne;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.Unique;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who writes. Keys are given by the application, as in the migrations. */
@Model
public record User(
    @Id(identity = false) long id,
    @Unique String email,
    @Length(100) String displayName,
    @CreatedAt LocalDateTime createdAt,
    @HasMany @Nullable List<Post> posts,
    @HasOne @Nullable Profile profile) {}

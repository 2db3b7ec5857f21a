package blog;

import static io.jmigrate.annotation.Action.CASCADE;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Model;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Model
public record PostTag(
    @Id long postId,
    @BelongsTo(onDelete = CASCADE) @Nullable Post post,
    @Id long tagId,
    @BelongsTo(onDelete = CASCADE) @Nullable Tag tag,
    @CreatedAt Instant createdAt) {}

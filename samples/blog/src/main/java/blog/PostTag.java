package blog;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Model;
import org.jspecify.annotations.Nullable;

/** That a post has a tag. */
@Model
public record PostTag(
    @Id long postId,
    @BelongsTo @Nullable Post post,
    @Id long tagId,
    @BelongsTo @Nullable Tag tag) {}

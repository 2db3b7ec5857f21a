package blog;

import io.jmigrate.annotation.Action;
import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Model;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A word on a post; it goes with the post, and outlives its author. */
@Model
public record Comment(
    @Id(identity = false) long id,
    long postId,
    @BelongsTo(onDelete = Action.CASCADE) @Nullable Post post,
    @Nullable Long authorId,
    @BelongsTo @Nullable User author,
    @Column(type = "text") String body,
    @CreatedAt LocalDateTime createdAt) {}

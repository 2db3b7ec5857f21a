package blog;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.HasMany;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Index;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.ManyToMany;
import io.jmigrate.annotation.Model;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article. Its body has the type that the migrations write, which is another on each database.
 */
@Model
@Index(on = "authorId, publishedAt")
public record Post(
    @Id(identity = false) long id,
    long authorId,
    @BelongsTo @Nullable User author,
    @Length(200) String title,
    @Column(type = "text") String body,
    @Nullable LocalDateTime publishedAt,
    @HasMany @Nullable List<Comment> comments,
    @ManyToMany(through = PostTag.class) @Nullable List<Tag> tags) {}

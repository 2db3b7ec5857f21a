package blog;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.DeletedAt;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.ManyToMany;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.RenamedFrom;
import io.jmigrate.annotation.Text;
import io.jmigrate.annotation.Unique;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Model
public record Post(
    @Id long id,
    long authorId,
    @BelongsTo @Nullable User author,
    @Nullable Long editorId,
    @BelongsTo @Nullable User editor,
    @Length(200) String title,
    @RenamedFrom("body") @Text String content,
    @Unique @Length(200) String slug,
    int views,
    @CreatedAt Instant createdAt,
    @DeletedAt @Nullable Instant deletedAt,
    @ManyToMany @Nullable List<Tag> tags) {}

package blog;

import static io.jmigrate.annotation.Action.CASCADE;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.Check;
import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.Default;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Index;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.ManyToMany;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.Text;
import io.jmigrate.annotation.UpdatedAt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
@Check("views >= 0")
public record Post(
    @Id long id,
    UUID authorId,
    @BelongsTo(onDelete = CASCADE) @Nullable User author,
    @Length(200) String title,
    @Text String body,
    @Default("0") int views,
    @Index @Nullable Instant publishedAt,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @ManyToMany(through = PostTag.class) @Nullable List<Tag> tags) {}

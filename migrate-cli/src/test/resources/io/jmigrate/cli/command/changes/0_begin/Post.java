package blog;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Model
public record Post(
    @Id long id,
    long authorId,
    @BelongsTo @Nullable User author,
    @Length(200) String title,
    @Text String body,
    @CreatedAt Instant createdAt) {}

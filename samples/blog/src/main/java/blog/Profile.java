package blog;

import io.jmigrate.annotation.Action;
import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Model;
import org.jspecify.annotations.Nullable;

/** What a user tells of themselves; it has the user's key. */
@Model
public record Profile(
    @Id long userId,
    @BelongsTo(onDelete = Action.CASCADE) @Nullable User user,
    @Column(type = "text") @Nullable String bio) {}

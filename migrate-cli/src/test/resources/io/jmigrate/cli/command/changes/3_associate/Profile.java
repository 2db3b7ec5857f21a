package blog;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.Text;
import org.jspecify.annotations.Nullable;

@Model
public record Profile(
    @Id long userId,
    @BelongsTo @Nullable User user,
    @Text @Nullable String biography) {}

package blog;

import static io.jmigrate.annotation.Action.CASCADE;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Profile(
    @Id UUID userId,
    @BelongsTo(onDelete = CASCADE) @Nullable User user,
    @Text @Nullable String biography) {}

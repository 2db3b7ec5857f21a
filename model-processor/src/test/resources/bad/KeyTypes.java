package bad;

import io.jmigrate.annotation.*;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
record KeyTypes(
    @Id long id,
    // error: [JM145] authorId is a String, but holds the id of User, a UUID; make it a UUID.
    String authorId,
    @BelongsTo User author,
    // error: [JM145] parentId is an Integer, but holds the id of KeyTypes, a long; make it a long.
    @Nullable Integer parentId,
    @BelongsTo KeyTypes parent,
    // error: [JM145] keyTypes is a String, but holds the id of KeyTypes, a long; make it a long.
    @HasMany("keyTypes") List<User> users) {}

@Model
record User(@Id UUID id, String keyTypes) {}

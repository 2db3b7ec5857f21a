package bad;

import io.jmigrate.annotation.*;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
record Nulls(
    // error: [JM112] id is of the primary key, which is never null; drop @Nullable.
    @Id @Nullable UUID id,
    // error: [JM111] an int is never null; use Integer for count, or drop @Nullable.
    @Nullable int count,
    // error: [JM111] a char is never null; use Character for letter, or drop @Nullable.
    @Nullable char letter,
    // error: [JM124] a row lives while deletedAt is null, which it cannot be; make it @Nullable.
    @DeletedAt Instant deletedAt) {}

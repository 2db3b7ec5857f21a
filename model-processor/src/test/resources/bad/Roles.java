package bad;

import io.jmigrate.annotation.*;
import java.time.Instant;

@Model
record Roles(
    @Id long id,
    @Version int version,
    // error: [JM123] version is the @Version of Roles already; keep one.
    @Version int revision,
    @CreatedAt Instant createdAt,
    // error: [JM123] createdAt is the @CreatedAt of Roles already; keep one.
    @CreatedAt Instant madeAt) {}

package bad;

import io.jmigrate.annotation.*;
import java.time.Instant;

@Model
record Contradictions(
    // error: [JM121] @Id and @Version exclude each other; drop one of them.
    @Id @Version long id,
    // error: [JM121] @Text and @Length exclude each other; drop one of them.
    @Text @Length(5) String text,
    // error: [JM121] @Json and @Length exclude each other; drop one of them.
    @Json @Length(5) String json,
    // error: [JM121] @Default and @Generated exclude each other; drop one of them.
    @Default("1") @Generated("2") int number,
    // error: [JM121] @Column and @Length exclude each other; drop one of them.
    @Column(type = "citext") @Length(5) String email,
    // error: [JM121] @CreatedAt and @UpdatedAt exclude each other; drop one of them.
    @CreatedAt @UpdatedAt Instant at,
    // error: [JM121] @Length is for columns, and with @Transient none is none; drop one of them.
    @Transient @Length(5) String none,
    // error: [JM121] @BelongsTo and @Transient exclude each other; drop one of them.
    // error: [JM143] no property of Contradictions holds the key of User; add long bothId, or name the one that holds it: @BelongsTo("...").
    @Transient @BelongsTo User both,
    long authorId,
    // error: [JM121] @BelongsTo and @HasOne exclude each other; drop one of them.
    // error: [JM121] @Unique is for columns, and with @BelongsTo author is none; put it on the property that holds the key.
    @BelongsTo @HasOne @Unique User author) {}

@Model
record User(@Id long id, long contradictionsId) {}

package bad;

import io.jmigrate.annotation.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
record Unfit(
    @Id long id,
    // error: [JM120] @Length is for a String or byte[], not for an int; drop it, or give number such a type.
    @Length(5) int number,
    // error: [JM120] @Text is for a String, not for a byte[]; drop it, or give text such a type.
    @Text byte[] text,
    // error: [JM120] @Precision is for a BigDecimal, a BigInteger or a time of java.time, not for a String; drop it, or give digits such a type.
    @Precision(5) String digits,
    // error: [JM120] @Enumerated is for an enum, not for a String; drop it, or give role such a type.
    @Enumerated(Enumerated.Storage.ORDINAL) String role,
    // error: [JM120] @CreatedAt is for an Instant, an OffsetDateTime or a LocalDateTime, not for a LocalDate; drop it, or give createdAt such a type.
    @CreatedAt LocalDate createdAt,
    // error: [JM120] @UpdatedAt is for an Instant, an OffsetDateTime or a LocalDateTime, not for a List<Instant>; drop it, or give updatedAt such a type.
    @UpdatedAt List<Instant> updatedAt,
    // error: [JM120] @DeletedAt is for an Instant, an OffsetDateTime or a LocalDateTime, not for a String; drop it, or give deletedAt such a type.
    @DeletedAt @Nullable String deletedAt,
    // error: [JM120] @Version is for an int or a long, not for a UUID; drop it, or give version such a type.
    @Version UUID version) {}

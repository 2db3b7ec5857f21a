package bad;

import io.jmigrate.annotation.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

@Model
// error: [JM122] @Check is empty; say something, or drop it.
@Check("")
// error: [JM122] @RenamedFrom is empty; say something, or drop it.
@RenamedFrom(" ")
record Values(
    @Id long id,
    // error: [JM122] @Length is 0; it is 1 at least.
    @Length(0) String name,
    // error: [JM122] @Precision is 0; it is 1 at least.
    @Precision(0) BigDecimal zero,
    // error: [JM122] @Precision has a scale of 6; it is 0 to 5.
    @Precision(value = 5, scale = 6) BigDecimal scale,
    // error: [JM122] @Precision has a scale; only a BigDecimal has one.
    @Precision(value = 5, scale = 1) BigInteger whole,
    // error: [JM122] @Precision is 7; a time has 0 to 6 digits of a second.
    @Precision(7) Instant instant,
    // error: [JM122] @Default is empty; say something, or drop it.
    @Default("") String text,
    long parentId,
    // error: [JM122] @BelongsTo names the key twice; drop one of the two.
    @BelongsTo(value = "parentId", foreignKey = "parentId") Values parent) {}

package bad;

import io.jmigrate.annotation.*;
import java.util.List;

@Model
// error: [JM146] the key of CompositeKeys is orderId and number; name one property for each, in that order.
record CompositeKeys(@Id long orderId, @Id int number, @HasMany("lineNumber") List<Note> notes) {}

@Model
record Note(
    @Id long id,
    // error: [JM145] lineOrderId is a long, but holds the number of CompositeKeys, an int; make it an int.
    long lineOrderId,
    // error: [JM145] lineNumber is an int, but holds the orderId of CompositeKeys, a long; make it a long.
    int lineNumber,
    @BelongsTo CompositeKeys line,
    // error: [JM146] the key of CompositeKeys is orderId and number; name one property for each, in that order.
    @BelongsTo("lineNumber") CompositeKeys one,
    @BelongsTo(foreignKey = {"lineNumber", "lineOrderId"}) CompositeKeys swapped) {}

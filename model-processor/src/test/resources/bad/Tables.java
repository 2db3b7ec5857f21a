package bad;

import io.jmigrate.annotation.*;

// error: [JM104] Tables and Other have the same table things; name one of them: @Model(table = "...").
@Model(table = "things")
record Tables(@Id long id, long otherId, @BelongsTo Other other) {}

@Model(table = "things")
record Other(@Id long id) {}

package bad;

import io.jmigrate.annotation.*;
import java.util.List;

@Model
// error: [JM117] User is a model, and nothing says how author is tied to it; say @BelongsTo where this model holds the key of User, @HasOne where User holds this one's.
// error: [JM117] User is a model, and nothing says how readers is tied to it; say @HasMany where User holds the key of this model, @ManyToMany where a table between holds both.
record Untied(@Id long id, User author, List<User> readers) {}

@Model
record User(@Id long id) {}

package bad;

import io.jmigrate.annotation.*;
import org.jspecify.annotations.Nullable;

@Model
record SetNull(
    @Id long id,
    long authorId,
    // error: [JM149] authorId cannot become null; make it @Nullable, or choose another action.
    @BelongsTo(onDelete = Action.SET_NULL) User author,
    @Nullable Long editorId,
    @BelongsTo(onDelete = Action.SET_NULL) User editor,
    long readerId,
    // error: [JM149] readerId cannot become null; make it @Nullable, or choose another action.
    @BelongsTo(onUpdate = Action.SET_NULL) User reader) {}

@Model
record User(@Id long id) {}

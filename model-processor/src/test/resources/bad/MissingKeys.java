package bad;

import io.jmigrate.annotation.*;
import java.util.List;
import java.util.UUID;

@Model
record MissingKeys(
    @Id long id,
    // error: [JM143] no property of MissingKeys holds the key of User; add UUID authorId, or name the one that holds it: @BelongsTo("...").
    @BelongsTo User author,
    UUID editorID,
    // error: [JM143] no property of MissingKeys holds the key of User; add UUID editorId, or name the one that holds it: @BelongsTo("..."). Did you mean editorID?
    @BelongsTo User editor,
    // error: [JM143] nothing in User holds the key of MissingKeys; add @BelongsTo MissingKeys there, or name the property that does: @HasMany("...").
    @HasMany List<User> users,
    // error: [JM144] User has no property missingKeyId; name the property that holds the key. Did you mean missingKeysID?
    @HasOne("missingKeyId") User named,
    // error: [JM144] MissingKeys has no property writerId; name the property that holds the key.
    @BelongsTo("writerId") User writer,
    // error: [JM144] author of MissingKeys has no column; name the property that holds the key.
    @BelongsTo("author") User reader) {}

@Model
record User(@Id UUID id, @HasMany List<MissingKeys> written, long missingKeysID) {}

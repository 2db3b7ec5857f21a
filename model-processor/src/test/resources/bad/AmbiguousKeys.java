package bad;

import io.jmigrate.annotation.*;
import java.util.List;

@Model
record AmbiguousKeys(
    @Id long id,
    // error: [JM147] Post has several keys that can be meant: authorId, editorId; name it: @HasMany("authorId").
    @HasMany List<Post> posts,
    // error: [JM144] Post has no property autorId; name the property that holds the key. Did you mean authorId?
    @HasMany("autorId") List<Post> written,
    // error: [JM150] parentId of Post holds the key of Post; name the property that holds that of AmbiguousKeys.
    @HasMany("parentId") List<Post> children,
    @HasOne("authorId") Post post,
    // error: [JM151] authored says @HasMany of the key authorId of Post, and post @HasOne; keep the one that is true of Post.
    @HasMany("authorId") List<Post> authored) {}

@Model
record Post(
    @Id long id,
    long authorId,
    @BelongsTo AmbiguousKeys author,
    long editorId,
    @BelongsTo AmbiguousKeys editor,
    long parentId,
    @BelongsTo Post parent) {}

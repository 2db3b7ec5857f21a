package bad;

import io.jmigrate.annotation.*;
import java.util.List;

@Model
record ManyToManys(
    @Id long id,
    // error: [JM148] both goes through a model, which has its own table; drop table, or through.
    @ManyToMany(through = Both.class, table = "both") List<Tag> both,
    // error: [JM140] what string goes through is no model; put @Model on it, or have a table made: table = "...".
    @ManyToMany(through = String.class) List<Tag> string,
    // error: [JM143] nothing in Half holds the key of Tag; give it a @BelongsTo to either side.
    @ManyToMany(through = Half.class) List<Tag> half,
    // error: [JM143] Half holds the key of ManyToManys only once; give it a second @BelongsTo ManyToManys, for the other side.
    @ManyToMany(through = Half.class) List<ManyToManys> self,
    // error: [JM147] Twice has several keys that can be meant: leaderId, followerId; name the one that holds this model's: foreignKey = "leaderId".
    @ManyToMany(through = Twice.class) List<ManyToManys> ambiguous,
    // error: [JM144] Twice has no property leaderID; name the property that holds the key. Did you mean leaderId?
    @ManyToMany(through = Twice.class, foreignKey = "leaderID") List<ManyToManys> typo,
    @ManyToMany(through = Twice.class, foreignKey = "leaderId") List<ManyToManys> right,
    // error: [JM150] note of Twice does not hold the key of ManyToManys; name the property that does.
    @ManyToMany(through = Twice.class, foreignKey = "note") List<ManyToManys> note,
    // error: [JM147] TwoTags has several keys that can be meant: oneId, twoId; say @HasMany of TwoTags instead.
    @ManyToMany(through = TwoTags.class) List<Tag> twoTags) {}

@Model
record Tag(@Id long id) {}

@Model
record Both(@Id long manyToManysId, @Id long tagId) {}

@Model
record Half(@Id long manyToManysId, @BelongsTo ManyToManys manyToManys) {}

@Model
record Twice(
    @Id long leaderId,
    @BelongsTo ManyToManys leader,
    @Id long followerId,
    @BelongsTo ManyToManys follower,
    String note) {}

@Model
record TwoTags(
    @Id long manyToManysId,
    @Id long oneId,
    @BelongsTo Tag one,
    @Id long twoId,
    @BelongsTo Tag two) {}

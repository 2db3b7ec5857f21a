package bad;

import io.jmigrate.annotation.*;
import java.util.List;

@Model
record Targets(
    @Id long id,
    // error: [JM140] Plain is no model; put @Model on it, or keep plain with @Json instead.
    @BelongsTo Plain plain,
    // error: [JM140] Plain is no model; put @Model on it, or keep plains with @Json instead.
    @HasMany List<Plain> plains,
    // error: [JM141] @HasMany is for a List; make user a List<User>.
    @HasMany User user,
    // error: [JM141] @BelongsTo is for a single model; make users a User.
    @BelongsTo List<User> users,
    long keylessId,
    // error: [JM142] Keyless has no @Id, so that there is no key to hold; give it one.
    @BelongsTo Keyless keyless) {

  record Plain(long id) {}

  @Model
  @SuppressWarnings("JM103")
  record Keyless(String name) {}

  @Model
  record User(@Id long id, long targetsId) {}
}

package classes;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.HasMany;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all have comes first. */
abstract class Entity {
  static final int LIMIT = 5;

  @Id public long id;
  @CreatedAt public Instant createdAt;
  @Version int version;
}

@Model
public class Person extends Entity {
  private String name = "";
  Optional<Long> parentId = Optional.empty();
  @BelongsTo Person parent;
  @HasMany List<Person> children = new ArrayList<>();
  transient int cached;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}

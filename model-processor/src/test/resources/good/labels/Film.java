package labels;

import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Label;
import io.jmigrate.annotation.Model;

@Model
record Film(
    @Id(identity = true) @Column(type = "int unsigned") long id, Rating rating) {
  enum Rating {
    G,
    @Label("PG-13")
    PG_13
  }
}

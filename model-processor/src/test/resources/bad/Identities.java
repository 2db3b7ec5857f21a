package bad;

import io.jmigrate.annotation.*;

class Identities {
  @Model
  // error: [JM125] the database cannot number id; it numbers a single long, int or short that is no foreign key and has neither @Default nor a type of its own.
  record Text(@Id(identity = true) String id) {}

  @Model
  // error: [JM125] the database cannot number a; it numbers a single long, int or short that is no foreign key and has neither @Default nor a type of its own.
  record Composite(@Id(identity = true) long a, @Id long b) {}

  @Model
  // error: [JM125] the database cannot number otherId; it numbers a single long, int or short that is no foreign key and has neither @Default nor a type of its own.
  record Foreign(@Id(identity = true) long otherId, @BelongsTo Other other) {}

  @Model
  record Other(@Id(identity = true) long id) {}
}

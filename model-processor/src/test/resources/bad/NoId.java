package bad;

import io.jmigrate.annotation.*;

class NoId {
  // warning: [JM103] Forgotten has no @Id, so that its table has no primary key; mark the key, or say @SuppressWarnings("JM103").
  @Model
  record Forgotten(String name) {}

  @Model
  @SuppressWarnings("JM103")
  record Meant(String name) {}
}

package bad;

import io.jmigrate.annotation.*;

@Model
class HiddenFields {
  @Id private long id;
  // error: [JM113] name is private, and nothing reads it; give it a getter or Lombok's @Getter, make it visible, or mark it @Transient.
  private String name;
  private boolean active;
  // error: [JM113] title is private, and nothing reads it; give it a getter or Lombok's @Getter, make it visible, or mark it @Transient.
  private String title;
  @Transient private Thread cache;
  private static String shared;
  private transient String skipped;

  public long getId() {
    return id;
  }

  public boolean isActive() {
    return active;
  }

  private String getTitle() {
    return title;
  }
}

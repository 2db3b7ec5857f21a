package shop;

import io.jmigrate.annotation.*;

/** Not a table. */
class Thing {
  /** Its number. */
  @Id long id;
}

package shop;

import io.jmigrate.annotation.*;

/** <p>Something that is sold <p>and bought */
@Model
class Item extends Thing {
  /** What it is called. */
  String name;
  // how many there are
  int pieces;
}

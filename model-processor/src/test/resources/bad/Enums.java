package bad;

import io.jmigrate.annotation.*;
import java.util.List;

@Model
record Enums(
    @Id long id,
    // error: [JM115] Nothing has no constants, so that no row could exist; give it some, or one another type.
    Nothing one,
    // error: [JM115] Nothing has no constants, so that no row could exist; give it some, or many another type.
    List<Nothing> many) {
  enum Nothing {}
}

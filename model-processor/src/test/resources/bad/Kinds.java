package bad;

import io.jmigrate.annotation.*;

class Kinds {
  // error: [JM101] AnInterface is an interface, which has no rows; put @Model on a record, or on a class that is static and not abstract.
  @Model
  interface AnInterface {}

  // error: [JM101] AnEnum is an enum, which has no rows; put @Model on a record, or on a class that is static and not abstract.
  @Model
  enum AnEnum {
    ONE
  }

  // error: [JM101] AnAbstract is abstract, which has no rows; put @Model on a record, or on a class that is static and not abstract.
  @Model
  abstract static class AnAbstract {
    @Id long id;
  }

  // error: [JM101] Inner is an inner class, which has no rows; put @Model on a record, or on a class that is static and not abstract.
  @Model
  class Inner {
    @Id long id;
  }

  // error: [JM105] Empty has no columns; give it components or fields.
  @Model
  record Empty() {}
}

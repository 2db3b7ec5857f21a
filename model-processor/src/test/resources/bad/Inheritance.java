package bad;

import io.jmigrate.annotation.*;

class Inheritance {
  @Model
  static class Animal {
    @Id long id;
  }

  // error: [JM102] Dog extends the model Animal, and tables inherit nothing; move what they share into a superclass without @Model.
  @Model
  static class Dog extends Animal {
    String name;
  }
}

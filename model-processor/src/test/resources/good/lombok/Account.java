package lombok;

import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Model;

/** Lombok's annotations are known by their simple names; it need not be there. */
@Model
@Data
class Account {
  @Id private Long id;
  private String name;
}

@interface Data {}

@interface Getter {}

@interface Value {}

@Model
@Value
class Login {
  @Id private Long id;
}

@Model
class Session {
  @Getter @Id private Long id;
}

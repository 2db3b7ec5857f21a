package classes;

import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Model;

/** What its superclass of the JDK keeps is no column. */
@Model
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  @Id public long id;
  public String reason = "";
}

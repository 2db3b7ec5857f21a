package bad;

import io.jmigrate.annotation.*;

@Model
class Methods {
  private long id;
  @Column(name = "called") private String name;

  @Id
  public long getId() {
    return id;
  }

  @Length(50)
  // error: [JM118] @Column is on the method getName and on the field that it reads; drop one of them.
  @Column(name = "label")
  public String getName() {
    return name;
  }

  // error: [JM118] @Column is on the method both, which reads no field of its class; put it on the field, or on its getter beside it.
  @Column(name = "both")
  public String both() {
    return id + name;
  }

  // error: [JM118] @Unique is on the method setName, which reads no field of its class; put it on the field, or on its getter beside it.
  @Unique
  public void setName(String value) {
    this.name = value;
  }

  @Transient
  public String shown() {
    return name;
  }
}

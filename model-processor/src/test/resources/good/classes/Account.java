package classes;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.Transient;
import org.jspecify.annotations.Nullable;

/** Says everything on its getters. */
@Model
public class Account {
  private long number;
  private String label = "";
  private boolean closed;
  private Long ownerId;
  private Person owner;
  private String cached = "";

  @Id(identity = false)
  public long getNumber() {
    return number;
  }

  @Column(name = "title")
  @Length(50)
  public String label() {
    return label;
  }

  @Column(type = "smallint")
  public boolean isClosed() {
    return closed;
  }

  public @Nullable Long getOwnerId() {
    return ownerId;
  }

  @BelongsTo
  public @Nullable Person getOwner() {
    return owner;
  }

  @Transient
  public String getCached() {
    return cached;
  }

  @Transient
  public String getShown() {
    return label + cached;
  }
}

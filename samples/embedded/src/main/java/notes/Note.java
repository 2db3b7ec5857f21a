package notes;

import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.Model;

/**
 * Something to remember.
 *
 * @param id a UUID, as text that every database keeps alike
 */
@Model
public record Note(
    @Id @Length(36) String id,
    @Length(1000) String text,
    @Column(name = "pinned") boolean pinned) {}

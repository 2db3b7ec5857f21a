package blog;

import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.ManyToMany;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.Unique;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Model
public record Tag(
    @Id long id,
    @Unique @Length(50) String name,
    @ManyToMany @Nullable List<Post> posts) {}

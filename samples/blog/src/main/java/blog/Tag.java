package blog;

import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.ManyToMany;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.Unique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What posts are about. */
@Model
public record Tag(
    @Id(identity = false) long id,
    @Unique @Length(50) String name,
    @ManyToMany(through = PostTag.class) @Nullable List<Post> posts) {}

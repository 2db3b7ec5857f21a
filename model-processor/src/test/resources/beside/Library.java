package beside;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.HasMany;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Model;
import java.util.ArrayList;
import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** Calls what Lombok makes, so that it must have been at work. */
class Library {
  static String titleOf(Book book) {
    return book.getAuthor().getName() + ": " + book.getTitle();
  }

  static Author nobody() {
    return Author.builder().name("nobody").build();
  }
}

@Model
@Data
@Builder
@NoArgsConstructor
@AllArgsConstructor
class Author {
  @Id private Long id;
  private String name;
  @HasMany private List<Book> books = new ArrayList<>();
}

@Model
@Getter
class Book {
  @Id private Long id;
  private Long authorId;
  @BelongsTo private Author author;
  private String title;
}

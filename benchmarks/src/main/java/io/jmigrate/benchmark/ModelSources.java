package io.jmigrate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Models as people write them: ten columns, and a tie to the models before and after. */
final class ModelSources {
  private ModelSources() {}

  /** Writes them, and the file that names them all to a compiler. */
  static Path write(Path folder, int models) throws IOException {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < models; i++) {
      Path file = folder.resolve("Model" + i + ".java");
      Files.writeString(file, source(i, (i + models - 1) % models, (i + 1) % models));
      names.append(file).append('\n');
    }
    return Files.writeString(folder.resolve("sources.txt"), names);
  }

  private static String source(int number, int parent, int child) {
    return """
        package models;

        import io.jmigrate.annotation.*;
        import java.math.BigDecimal;
        import java.time.Instant;
        import java.util.List;
        import java.util.Optional;

        @Model
        @Index(on = "status, createdAt desc")
        @Check("amount >= 0")
        public record Model%1$d(
            @Id long id,
            @Unique @Length(100) String name,
            @Text String description,
            @Default("0") int amount,
            @Precision(value = 12, scale = 2) BigDecimal price,
            @Default("'OPEN'") Status status,
            Optional<String> note,
            long parentId,
            @BelongsTo Model%2$d parent,
            @CreatedAt Instant createdAt,
            @UpdatedAt Instant updatedAt,
            @HasMany List<Model%3$d> children) {
          public enum Status {
            OPEN,
            CLOSED
          }
        }
        """
        .formatted(number, parent, child);
  }
}

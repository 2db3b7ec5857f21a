package nested;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Model;
import org.jspecify.annotations.Nullable;

final class Outer {
  @Model
  record Inner(@Id long id, long deepId, @BelongsTo Deeper.@Nullable Deep deep) {}

  static final class Deeper {
    @Model
    record Deep(@Id long id) {}
  }
}

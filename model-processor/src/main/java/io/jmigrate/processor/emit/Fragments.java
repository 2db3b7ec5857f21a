package io.jmigrate.processor.emit;

import io.jmigrate.annotation.Check;
import io.jmigrate.annotation.RenamedFrom;
import io.jmigrate.model.ModelCheck;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.Naming;
import io.jmigrate.processor.read.Identity;
import io.jmigrate.processor.read.Keys;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import io.jmigrate.processor.read.Ties;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Makes the fragment of a model in which nothing is wrong. */
public final class Fragments {
  private final Elements elements;
  private final Comments comments;
  private final Columns columns;
  private final Associations associations;

  /** Asks {@code elements} for binary names. */
  public Fragments(Ties ties, Keys keys, Identity identity, Comments comments, Elements elements) {
    this.elements = elements;
    this.comments = comments;
    this.columns = new Columns(identity, comments);
    this.associations = new Associations(ties, keys, elements);
  }

  /** What {@code model} says. */
  public ModelFragment of(SourceModel model) {
    return new ModelFragment(
        ModelFragment.FORMAT,
        elements.getBinaryName(model.type()).toString(),
        model.table(),
        model.mark().textOrNull("schema"),
        renamedFrom(model),
        comments.of(model),
        columns.of(model),
        associations.of(model),
        Indexes.of(model),
        checks(model));
  }

  /** A class's name becomes its table's, unless tables are named exactly here. */
  private static @Nullable String renamedFrom(SourceModel model) {
    String former = model.marks().text(RenamedFrom.class, "value");
    if (former == null || model.mark().textOrNull("table") != null) {
      return former;
    }
    return Character.isUpperCase(former.charAt(0)) ? Naming.table(former) : former;
  }

  private static List<ModelCheck> checks(SourceModel model) {
    return Stream.concat(
            model.columns().stream().map(SourceProperty::marks), Stream.of(model.marks()))
        .flatMap(each -> each.all(Check.class).stream())
        .map(each -> new ModelCheck(each.textOrNull("name"), each.text("value")))
        .toList();
  }
}

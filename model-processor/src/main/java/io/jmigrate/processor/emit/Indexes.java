package io.jmigrate.processor.emit;

import io.jmigrate.annotation.Index;
import io.jmigrate.annotation.Unique;
import io.jmigrate.model.ModelIndex;
import io.jmigrate.processor.read.IndexParts;
import io.jmigrate.processor.read.Mark;
import io.jmigrate.processor.read.Marks;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import java.util.ArrayList;
import java.util.List;

/** Makes the indexes of a fragment: those of the properties, then those of the model. */
final class Indexes {
  private Indexes() {}

  static List<ModelIndex> of(SourceModel model) {
    List<ModelIndex> indexes = new ArrayList<>();
    for (SourceProperty property : model.columns()) {
      var part = new ModelIndex.Part(property.name(), false, false);
      for (Mark mark : marks(property.marks())) {
        indexes.add(index(mark, List.of(part)));
      }
    }
    for (Mark mark : marks(model.marks())) {
      List<ModelIndex.Part> parts = IndexParts.of(mark.text("on"));
      indexes.add(index(mark, parts == null ? List.of() : parts));
    }
    return indexes;
  }

  private static List<Mark> marks(Marks marks) {
    List<Mark> found = new ArrayList<>(marks.all(Unique.class));
    found.addAll(marks.all(Index.class));
    return found;
  }

  private static ModelIndex index(Mark mark, List<ModelIndex.Part> parts) {
    boolean unique = mark.is(Unique.class) || mark.flag("unique");
    return new ModelIndex(mark.textOrNull("name"), unique, parts, mark.textOrNull("where"));
  }
}

package io.jmigrate.cli.model;

import io.jmigrate.model.ModelAssociation;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.Naming;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a new model's associations want of the records of others, which nobody edits for them. */
final class OtherSides {
  private OtherSides() {}

  /** A sentence, and the components to paste, for each of {@code others} whose source is there. */
  static List<String> of(ModelFragment model, List<ModelFragment> others, ModelFiles files) {
    List<String> sentences = new ArrayList<>();
    for (ModelFragment other : others) {
      Path file = files.file(other);
      if (Files.exists(file)) {
        List<ModelAssociation> keys =
            model.associations().stream()
                .filter(key -> key.target().equals(other.model()))
                .toList();
        StringBuilder sentence = new StringBuilder("For the way back, add to " + file + ":");
        for (ModelAssociation key : keys) {
          sentence.append("\n    ").append(component(model, key, keys.size() > 1)).append(',');
        }
        sentences.add(sentence.toString());
      }
    }
    return sentences;
  }

  /** {@code named}: whether there are several keys to the same model, so that one is to be said. */
  private static String component(ModelFragment model, ModelAssociation key, boolean named) {
    String property = key.foreignKey().get(0);
    boolean one =
        model.indexes().stream()
            .anyMatch(index -> index.unique() && index.parts().get(0).text().equals(property));
    String simpleName = model.model().substring(model.model().lastIndexOf('.') + 1);
    String words = one ? Naming.snakeCase(simpleName) : model.table();
    String name = Naming.property(named ? Naming.snakeCase(key.property()) + "_" + words : words);
    return (one ? "@HasOne" : "@HasMany")
        + (named ? "(\"" + property + "\")" : "")
        + " @Nullable "
        + (one ? simpleName : "List<" + simpleName + ">")
        + " "
        + name;
  }
}

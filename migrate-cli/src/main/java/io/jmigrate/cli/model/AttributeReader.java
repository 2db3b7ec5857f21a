package io.jmigrate.cli.model;

import io.jmigrate.cli.config.Suggestion;
import io.jmigrate.cli.model.AttributeText.Word;
import io.jmigrate.model.ModelAssociation;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.ModelIndex;
import io.jmigrate.model.ValueType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one attribute. Not thread-safe. */
final class AttributeReader {
  static final String ID = "id";

  private static final String UNIQUE = "unique";
  private static final String INDEX = "index";
  private static final String DEFAULT = "default";
  private static final String REFERENCES = "references";
  private static final Set<String> MARKS = Set.of(UNIQUE, INDEX, DEFAULT, REFERENCES);

  private final AttributeText text;
  private final ReferencedModels models;
  private final Deque<Word> words;
  private boolean unique;
  private boolean indexed;
  private @Nullable String defaultValue;
  private @Nullable String target;

  private AttributeReader(AttributeText text, ReferencedModels models) {
    this.text = text;
    this.models = models;
    this.words = new ArrayDeque<>(text.words());
  }

  /**
   * Reads one.
   *
   * @throws UnreadableAttributeException saying why it cannot be read
   */
  static ReadAttribute read(AttributeText text, ReferencedModels models) {
    return new AttributeReader(text, models).read();
  }

  private ReadAttribute read() {
    String property = PropertyName.of(words.remove());
    Word first = words.poll();
    if (first == null || first.name().isEmpty()) {
      throw new UnreadableAttributeException("It has no type; write " + property + ":string");
    }
    Attribute typed = null;
    if (first.is(REFERENCES)) {
      target = Objects.requireNonNullElse(argument(first), "");
    } else {
      typed = typed(property, first);
    }
    while (!words.isEmpty()) {
      mark(words.remove());
    }
    if (property.equals(ID)) {
      return id(typed);
    }
    return target == null ? plain(Objects.requireNonNull(typed)) : reference(property, typed);
  }

  private Attribute typed(String property, Word first) {
    boolean array = first.is("array");
    Word word = first;
    if (array) {
      String element = first.argument();
      Word next = element == null ? words.poll() : new Word(element, null);
      if (next == null) {
        throw new UnreadableAttributeException(
            "An array has elements; write " + property + ":array:string");
      }
      word = next;
    }
    ValueType type = AttributeType.of(word.name());
    if (array && type == ValueType.JSON) {
      throw new UnreadableAttributeException("There are no arrays of json; a json may be a list");
    }
    Attribute attribute = new Attribute(property, type).array(array);
    if (type == ValueType.ENUM) {
      String labels = argument(word);
      if (labels == null) {
        throw new UnreadableAttributeException(
            "An enum lists its values; write " + property + ":enum:{NEW,DONE}");
      }
      attribute.labels(AttributeArguments.labels(labels));
    } else if (word.argument() != null) {
      attribute.size(AttributeArguments.sizes(type, word.name(), word.argument()));
    }
    return attribute;
  }

  private void mark(Word word) {
    if (word.is(DEFAULT)) {
      defaultValue = argument(word);
      if (defaultValue == null) {
        throw new UnreadableAttributeException("A default has a value; write default(0)");
      }
    } else if (word.is(REFERENCES)) {
      target = Objects.requireNonNullElse(argument(word), "");
    } else if (word.argument() == null && word.is(UNIQUE)) {
      unique = true;
    } else if (word.argument() == null && word.is(INDEX)) {
      indexed = true;
    } else {
      throw new UnreadableAttributeException(
          "Unknown word '" + word.name() + "'" + Suggestion.of(word.name(), MARKS));
    }
  }

  /** What stands behind a word, in brackets or as the next word; null where nothing does. */
  private @Nullable String argument(Word word) {
    if (word.argument() != null) {
      return word.argument();
    }
    Word next = words.peek();
    if (next == null || MARKS.stream().anyMatch(next::is)) {
      return null;
    }
    words.remove();
    return next.name().isEmpty() ? next.argument() : next.name();
  }

  private ReadAttribute id(@Nullable Attribute typed) {
    boolean marked = unique || indexed || defaultValue != null;
    if (typed == null || target != null || marked || !typed.canIdentify()) {
      throw new UnreadableAttributeException(
          "The id is the primary key: it has a type that can be one and nothing besides, as in"
              + " id:uuid");
    }
    return new ReadAttribute(typed.id(), null, null);
  }

  private ReadAttribute plain(Attribute attribute) {
    attribute.nullable(!text.required());
    if (defaultValue != null) {
      attribute.defaultExpression(AttributeArguments.defaultExpression(attribute, defaultValue));
    }
    return new ReadAttribute(attribute, null, index(attribute.property));
  }

  /** The property of the other model, and before it the one that holds its key. */
  private ReadAttribute reference(String property, @Nullable Attribute typed) {
    String name = property.replaceAll("(?<=.)Id$", "");
    String meant = Objects.requireNonNull(target).strip();
    ModelFragment other = models.find(meant.isEmpty() ? capital(name) : meant);
    if (other.id().size() != 1) {
      throw new UnreadableAttributeException(
          other.model() + " has no single @Id to refer to; write this association by hand");
    }
    ModelColumn key = other.id().get(0);
    if (typed != null && typed.type != key.type()) {
      throw new UnreadableAttributeException(
          "The id of "
              + other.model()
              + " is another type ("
              + key.type()
              + "); leave the type out: "
              + property
              + ":references("
              + meant
              + ")");
    }
    Attribute holder =
        new Attribute(name + "Id", key.type())
            .size(
                Stream.of(key.length(), key.precision(), key.scale())
                    .filter(Objects::nonNull)
                    .toList());
    ReadAttribute column = plain(holder);
    ModelAssociation association =
        new ModelAssociation(
            ModelAssociation.Kind.BELONGS_TO,
            PropertyName.of(new Word(name, null)),
            other.model(),
            List.of(name + "Id"),
            null,
            null,
            true,
            null,
            null,
            null,
            null);
    return new ReadAttribute(column.column(), association, column.index());
  }

  private @Nullable ModelIndex index(String property) {
    return unique || indexed
        ? new ModelIndex(null, unique, List.of(new ModelIndex.Part(property, false, false)), null)
        : null;
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}

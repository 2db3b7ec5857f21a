package io.jmigrate.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Sets of models that fit together, tied to each other at random; the same for the same seed. */
final class RandomModels {
  private static final List<String> NAMES =
      List.of("Author", "Book", "City", "Driver", "Engine", "Farm", "Garden", "House");
  private static final List<ValueType> KEYS =
      List.of(ValueType.INT, ValueType.LONG, ValueType.UUID, ValueType.STRING);
  private static final List<ValueType> VALUES =
      Stream.of(ValueType.values())
          .filter(type -> type != ValueType.ENUM && type != ValueType.OTHER)
          .toList();

  private final Random random;
  private final List<ModelSketch> sketches = new ArrayList<>();
  private final List<List<ValueType>> keys = new ArrayList<>();

  private RandomModels(long seed) {
    this.random = new Random(seed);
  }

  static List<FoundModel> of(long seed) {
    return new RandomModels(seed).make();
  }

  private List<FoundModel> make() {
    int count = 1 + random.nextInt(NAMES.size());
    for (int i = 0; i < count; i++) {
      sketches.add(model(NAMES.get(i)));
    }
    for (int tie = 0; tie < count * 2; tie++) {
      int owner = random.nextInt(count);
      int target = random.nextInt(count);
      if (random.nextInt(4) == 0) {
        manyToMany(owner, target, tie);
      } else {
        key(owner, target, tie);
      }
    }
    return sketches.stream().map(ModelSketch::found).toList();
  }

  private ModelSketch model(String name) {
    ModelSketch sketch = ModelSketch.without(name);
    List<ValueType> key = new ArrayList<>();
    for (int i = 0; i <= (random.nextInt(4) == 0 ? 1 : 0); i++) {
      key.add(KEYS.get(random.nextInt(KEYS.size())));
      sketch.id("key" + i, key.get(i));
    }
    keys.add(key);
    for (int i = 0; i < random.nextInt(4); i++) {
      sketch.column("value" + i, VALUES.get(random.nextInt(VALUES.size())));
    }
    if (random.nextBoolean()) {
      sketch.column("code", ValueType.INT).unique("code");
    }
    if (random.nextInt(4) == 0) {
      sketch.deletedSoftly();
    }
    return sketch;
  }

  /** Told by its owner, by the other side, or by both. */
  private void key(int owner, int target, int tie) {
    List<ValueType> types = keys.get(target);
    boolean nullable = random.nextBoolean();
    String[] properties = new String[types.size()];
    for (int i = 0; i < properties.length; i++) {
      properties[i] = "tie" + tie + "Part" + i;
      if (nullable) {
        sketches.get(owner).optional(properties[i], types.get(i));
      } else {
        sketches.get(owner).column(properties[i], types.get(i));
      }
    }
    int sides = random.nextInt(3);
    if (sides != 0) {
      sketches.get(owner).belongsTo("one" + tie, NAMES.get(target), properties);
    }
    if (sides != 1) {
      if (random.nextBoolean()) {
        sketches.get(target).hasMany("many" + tie, NAMES.get(owner), properties);
      } else {
        sketches.get(target).hasOne("only" + tie, NAMES.get(owner), properties);
      }
    }
  }

  private void manyToMany(int one, int other, int tie) {
    sketches.get(one).manyToMany("some" + tie, NAMES.get(other), "ties" + tie);
    if (random.nextBoolean()) {
      sketches.get(other).manyToMany("others" + tie, NAMES.get(one), "ties" + tie);
    }
  }
}

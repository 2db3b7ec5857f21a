package io.jmigrate.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The throws that a random script is made of; the same for the same seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** From 0 to less than {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @SafeVarargs
  final <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }

  /** Two of three, in their order; one at least. */
  <T> List<T> some(List<T> from) {
    List<T> some = new ArrayList<>(from);
    some.removeIf(name -> random.nextInt(3) == 0);
    return some.isEmpty() ? from.subList(0, 1) : some;
  }

  /** In any order. */
  <T> List<T> shuffled(List<T> from) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}

package io.jmigrate.realworld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of migrations as somebody with nothing but the database's client would read it. */
record MigrationFolder(Path path) {
  private static final Pattern NAME =
      Pattern.compile("([VU]?)([0-9]+(?:[._][0-9]+)*)_.*?(\\.up|\\.down)?\\.sql");

  /**
   * One migration.
   *
   * @param version as jmigrate would print it
   */
  record Step(String version, Path up, @Nullable Path down) {}

  /** All of them, the oldest first. */
  List<Step> steps() {
    TreeMap<List<BigInteger>, Path> ups = new TreeMap<>(MigrationFolder::compare);
    TreeMap<List<BigInteger>, Path> downs = new TreeMap<>(MigrationFolder::compare);
    for (Path file : files()) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (!name.matches()) {
        throw new IllegalArgumentException("no migration: " + file);
      }
      boolean down = name.group(1).equals("U") || ".down".equals(name.group(3));
      List<BigInteger> version =
          Arrays.stream(name.group(2).split("[._]")).map(BigInteger::new).toList();
      (down ? downs : ups).put(version, file);
    }
    List<Step> steps = new ArrayList<>();
    ups.forEach((version, up) -> steps.add(new Step(text(version), up, downs.get(version))));
    return steps;
  }

  /** All files of the folder, in no particular order. */
  List<Path> files() {
    try (Stream<Path> files = Files.list(path)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same files elsewhere, their text changed. */
  MigrationFolder copy(Path target, UnaryOperator<String> change) {
    try {
      Files.createDirectories(target);
      for (Path file : files()) {
        Files.writeString(
            target.resolve(file.getFileName().toString()), change.apply(Files.readString(file)));
      }
      return new MigrationFolder(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(List<BigInteger> version) {
    return version.stream().map(BigInteger::toString).collect(Collectors.joining("."));
  }

  private static int compare(List<BigInteger> one, List<BigInteger> other) {
    return Arrays.compare(one.toArray(BigInteger[]::new), other.toArray(BigInteger[]::new));
  }
}

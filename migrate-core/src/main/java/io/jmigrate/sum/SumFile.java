package io.jmigrate.sum;

import io.jmigrate.digest.Sha256;
import io.jmigrate.migration.MigrationScripts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code jmigrate.sum} says: each migration with a checksum of it and all before it, and at
 * the head the last of these, so that any two additions change one line.
 *
 * @param product by whose rules scripts were split, as it marks files: {@code postgresql}
 * @param entries in the order of the migrations
 */
public record SumFile(String product, List<Entry> entries) {
  /** What the file is called. */
  public static final String NAME = "jmigrate.sum";

  private static final String COMMENT =
      """
      # Written by jmigrate: checksums of these migrations, each with all before it, so that two
      # branches that both add a migration conflict here. To settle that: jmigrate migration:rebase
      # YOUR_MIGRATION, or migration:hash where the order may stay; both write this file anew.
      """;

  private static final String NOTHING = "0".repeat(64);
  private static final Pattern HEAD =
      Pattern.compile("sum (\\w+) (\\d{1,9}) ([\\w-]+):([0-9a-f]{64})");
  private static final Pattern ENTRY = Pattern.compile("([\\w-]+):([0-9a-f]{64}) (.+)");

  public SumFile {
    entries = List.copyOf(entries);
  }

  /**
   * A migration's line.
   *
   * @param checksum of the migration and all before it
   * @param line counted from 1
   */
  public record Entry(String name, String algorithm, String checksum, int line) {}

  /** What the file should say of some migrations, which are read. */
  static SumFile of(String product, List<MigrationScripts> migrations, ContentChecksum contents) {
    List<Entry> entries = new ArrayList<>();
    String last = NOTHING;
    int line = (int) COMMENT.lines().count() + 1;
    for (MigrationScripts migration : migrations) {
      last = next(last, migration.name(), contents.of(migration));
      entries.add(new Entry(migration.name(), ContentChecksum.ALGORITHM, last, ++line));
    }
    return new SumFile(product, entries);
  }

  private static String next(String before, String name, String content) {
    return Sha256.of(before + "\n" + name + "\n" + content + "\n");
  }

  /** Whether the line at {@code index} is about a migration with this content. */
  boolean confirms(int index, String content) {
    Entry entry = entries.get(index);
    return entry.checksum().equals(next(before(index), entry.name(), content));
  }

  private String before(int index) {
    return index == 0 ? NOTHING : entries.get(index - 1).checksum();
  }

  /** The file, with line feeds at the ends of its lines. */
  String text() {
    return COMMENT
        + "sum "
        + product
        + " "
        + entries.size()
        + " "
        + ContentChecksum.ALGORITHM
        + ":"
        + before(entries.size())
        + "\n"
        + entries.stream()
            .map(entry -> entry.algorithm() + ":" + entry.checksum() + " " + entry.name() + "\n")
            .collect(Collectors.joining());
  }

  /** The product of a file, as far as one can be made out; null where none can. */
  static @Nullable String productIn(String text) {
    return text.lines()
        .map(HEAD::matcher)
        .filter(Matcher::matches)
        .map(head -> head.group(1))
        .findFirst()
        .orElse(null);
  }

  /** Reads what {@link #text} wrote; says where it is anything else, as after a merge. */
  static Reading parse(String text) {
    Matcher head = null;
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher found = HEAD.matcher(line);
      Matcher entry = ENTRY.matcher(line);
      if (found.matches()) {
        if (head != null) {
          return new Reading(null, number, "it has two heads, as after a union of two branches");
        }
        head = found;
      } else if (entry.matches()) {
        entries.add(new Entry(entry.group(3), entry.group(1), entry.group(2), number));
      } else if (line.startsWith("<<<<<<<")) {
        return new Reading(null, number, "a conflict of two branches was not settled");
      } else if (!line.isBlank() && !line.startsWith("#")) {
        return new Reading(null, number, "jmigrate did not write this line");
      }
    }
    if (head == null) {
      return new Reading(null, 1, "it has no head");
    }
    SumFile read = new SumFile(head.group(1), entries);
    boolean whole =
        entries.size() == Integer.parseInt(head.group(2))
            && read.before(entries.size()).equals(head.group(4));
    return whole
        ? new Reading(read, 1, null)
        : new Reading(null, 1, "its head is not about the lines below it");
  }

  /**
   * What reading a file gave.
   *
   * @param file null where it could not be understood
   * @param line where not, counted from 1
   * @param problem why not, as a sentence without its end; null where it could
   */
  record Reading(@Nullable SumFile file, int line, @Nullable String problem) {}
}

package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.Numbers;
import io.jmigrate.schema.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Writes MariaDB's sequences. */
final class SequenceDdl {
  private static final String BIGINT = "bigint";
  private static final String MAXIMUM = "9223372036854775806";
  private static final String MINIMUM = "-9223372036854775807";

  private SequenceDdl() {}

  /** What is as by default is left out. */
  static String create(Sequence sequence) {
    Numbers numbers = sequence.numbers();
    boolean down = numbers.increment().startsWith("-");
    boolean usual = sequence.type().equals(BIGINT);
    List<String> words = new ArrayList<>();
    words.add("CREATE SEQUENCE " + CatalogText.quoted(sequence.name().name()));
    if (!usual) {
      words.add("AS " + sequence.type());
    }
    words.add("START WITH " + numbers.start());
    if (!numbers.increment().equals("1")) {
      words.add("INCREMENT BY " + numbers.increment());
    }
    if (!usual || !numbers.minimum().equals(down ? MINIMUM : "1")) {
      words.add("MINVALUE " + numbers.minimum());
    }
    if (!usual || !numbers.maximum().equals(down ? "-1" : MAXIMUM)) {
      words.add("MAXVALUE " + numbers.maximum());
    }
    if (!numbers.cache().equals("1000")) {
      words.add("CACHE " + numbers.cache());
    }
    if (numbers.cycle()) {
      words.add("CYCLE");
    }
    if (sequence.comment() != null) {
      words.add("COMMENT = " + CatalogText.literal(sequence.comment()));
    }
    return String.join(" ", words);
  }

  /** The place the counter has reached stays where it is. */
  static List<String> alter(Sequence before, Sequence after) {
    String name = CatalogText.quoted(after.name().name());
    List<String> statements = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Numbers old = before.numbers();
    Numbers now = after.numbers();
    if (!before.type().equals(after.type())) {
      words.add("AS " + after.type());
    }
    change(words, "START WITH ", old.start(), now.start());
    change(words, "INCREMENT BY ", old.increment(), now.increment());
    change(words, "MINVALUE ", old.minimum(), now.minimum());
    change(words, "MAXVALUE ", old.maximum(), now.maximum());
    change(words, "CACHE ", old.cache(), now.cache());
    if (old.cycle() != now.cycle()) {
      words.add(now.cycle() ? "CYCLE" : "NOCYCLE");
    }
    if (!words.isEmpty()) {
      statements.add("ALTER SEQUENCE " + name + " " + String.join(" ", words));
    }
    String comment = after.comment() == null ? "" : after.comment();
    if (!comment.equals(before.comment() == null ? "" : before.comment())) {
      statements.add("ALTER TABLE " + name + " COMMENT = " + CatalogText.literal(comment));
    }
    return statements;
  }

  private static void change(List<String> words, String word, String before, String after) {
    if (!before.equals(after)) {
      words.add(word + after);
    }
  }
}

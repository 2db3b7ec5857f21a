package io.jmigrate.adopt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a conversion has made so far: files in memory, and what there is to say about them. */
final class Converted {
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  void file(String name, String text) {
    if (files.putIfAbsent(name, text) != null) {
      problems.add(name + " would be written twice: two files have one name.");
    }
  }

  /** Something the user must know, and the conversion could not settle. */
  void note(String note) {
    notes.add(note);
  }

  /** Something for which nothing may be written. */
  void problem(String problem) {
    problems.add(problem);
  }

  Map<String, String> files() {
    return files;
  }

  List<String> notes() {
    return notes;
  }

  List<String> problems() {
    return problems;
  }
}

package io.jmigrate.adopt;

/** Makes migrations of the files of one tool, one file after the other. Not thread-safe. */
interface Converter {
  /** Takes one file, whose name says that it is one of the tool's. */
  void take(ForeignFile file, Converted into);

  /** Called after the last. */
  default void finish(Converted into) {}
}

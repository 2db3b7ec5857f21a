package io.jmigrate.benchmark;

import io.jmigrate.testing.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Something that applies migrations; each command is a whole process. */
interface Tool {
  /** As the table shows it. */
  String name();

  /** The row of the tables that it has. */
  default String row() {
    Jdk jdk = jdk();
    return name() + (jdk == null ? "" : ", Java " + jdk.version());
  }

  /** The Java it runs on; null for a program that needs none. */
  @Nullable Jdk jdk();

  /** Writes the migrations into the empty folder in this tool's form, and what else it needs. */
  void write(Workload workload, DatabaseUrl database, Path folder) throws IOException;

  /** Applies what is pending. */
  Command apply(DatabaseUrl database, Path folder);

  /** Takes everything back; null for a tool that cannot. */
  @Nullable Command undo(Workload workload, DatabaseUrl database, Path folder);

  /** Says what is applied; null for a tool that cannot. */
  @Nullable Command status(DatabaseUrl database, Path folder);

  /** Whether it keeps a history, so that applying again finds nothing to do. */
  default boolean remembers() {
    return true;
  }
}

package io.jmigrate.cli.output;

import io.jmigrate.migration.Rebase;
import java.util.ArrayList;
import java.util.List;

/** Renamed migrations for programs. Its keys are part of the interface. */
public final class RebaseLines {
  private RebaseLines() {}

  /** A document for each migration, in order. */
  public static List<Object> list(List<Rebase.Move> moves) {
    List<Object> rebased = new ArrayList<>();
    for (Rebase.Move move : moves) {
      List<Object> files = new ArrayList<>();
      move.files()
          .forEach(
              (from, to) ->
                  files.add(
                      Document.of("from", from.toString()).with("to", to.toString()).entries()));
      rebased.add(
          Document.of("from", move.from()).with("to", move.to()).with("files", files).entries());
    }
    return rebased;
  }
}

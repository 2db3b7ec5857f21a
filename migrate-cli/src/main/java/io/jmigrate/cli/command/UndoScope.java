package io.jmigrate.cli.command;

import io.jmigrate.run.MigrationStatus;
import io.jmigrate.run.UndoRequest;
import java.util.ArrayList;
import java.util.List;

/** Tells whether an undo would leave nothing, however it is put. */
final class UndoScope {
  private UndoScope() {}

  /**
   * Whether {@code request} takes back all of what is applied. Errs on the side of yes.
   *
   * @param statuses the applied ones first, in the order of application
   */
  static boolean everything(UndoRequest request, List<MigrationStatus> statuses) {
    List<MigrationStatus> applied = new ArrayList<>();
    for (MigrationStatus status : statuses) {
      if (status.batch() > 0) {
        applied.add(status);
      }
    }
    if (applied.isEmpty()) {
      return false;
    }
    MigrationStatus first = applied.get(0);
    String to = request.to();
    return request.all()
        || request.step() >= applied.size()
        || request.names().size() >= applied.size()
        || (to != null && (first.name().contains(to) || to.contains(first.version())))
        || (request.batch() > 0 && applied.stream().allMatch(s -> s.batch() == request.batch()));
  }
}

package notes;

import io.jmigrate.run.Direction;
import io.jmigrate.run.MigrationListener;
import java.time.Duration;

/** Tells of migrations where this service tells of everything: on the standard output. */
final class PrintedMigrations implements MigrationListener {
  @Override
  public void finished(String name, Direction direction, Duration duration) {
    System.out.println("migrated " + name + " in " + duration.toMillis() + " ms");
  }

  @Override
  public void warned(String message) {
    System.out.println("warning: " + message);
  }

  @Override
  public void waitingForDatabase(String reason) {
    System.out.println("waiting for the database: " + reason);
  }

  @Override
  public void waitingForLock(String holder) {
    System.out.println("waiting for another instance that migrates: " + holder);
  }
}

package io.jmigrate.scratch;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.Script;
import io.jmigrate.migration.ScriptContents;
import io.jmigrate.sql.SourceExcerpt;
import io.jmigrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Refuses scripts that reach out of the database they run in, before any of them runs. */
final class ReachCheck {
  private static final int SHOWN = 10;

  private final Dialect dialect;

  ReachCheck(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Returns when none reaches out.
   *
   * @throws JmigrateException (REFUSED) with the place of each statement that does
   */
  void require(Collection<Script> scripts) {
    List<String> places = new ArrayList<>();
    scripts.forEach(script -> places.addAll(places(script)));
    if (places.isEmpty()) {
      return;
    }
    int left = places.size() - SHOWN;
    throw new JmigrateException(
        ErrorCode.REFUSED,
        String.join("\n", places.subList(0, Math.min(SHOWN, places.size())))
            + (left > 0 ? "\n  … and " + left + " more" : "")
            + "\n  Nothing was run: a scratch database is made on the target's own server, which this"
            + " would change.\n  Name a disposable server to try it on: --scratch-url URL, or"
            + " scratchUrl in the configuration.");
  }

  /** Where a script reaches out, with the line and a caret; empty when it does not. */
  List<String> places(Script script) {
    List<String> places = new ArrayList<>();
    try (ScriptContents contents = ScriptContents.open(script, dialect.syntax())) {
      for (SqlStatement next = contents.next(); next != null; next = contents.next()) {
        for (Reached reached :
            ReachFinder.find(next.text(), dialect.scratch().reach(), dialect.syntax())) {
          places.add(
              script.file().path()
                  + ":"
                  + next.start().after(next.text(), reached.offset())
                  + ": this reaches "
                  + reached.what()
                  + "\n"
                  + SourceExcerpt.of(next.text(), reached.offset()));
        }
      }
    }
    return places;
  }
}

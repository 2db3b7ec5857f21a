package io.jmigrate.migration;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.DirectiveLine.Marker;
import io.jmigrate.migration.DirectiveLine.Misspelt;
import io.jmigrate.migration.DirectiveLine.Named;
import io.jmigrate.migration.Script.Section;
import io.jmigrate.sql.LineComment;
import io.jmigrate.sql.Position;
import org.jspecify.annotations.Nullable;

/** Follows the directive lines of a file: in which section reading is, and what it was told. */
final class SectionTracker {
  private final Script script;
  private Directives directives;
  private Directives inherited;

  /** Null above the first marker. */
  private @Nullable Section current;

  private @Nullable Position sectionStart;
  private boolean statementsSeen;

  SectionTracker(Script script) {
    this.script = script;
    this.directives = script.options().directives();
    this.inherited = directives;
  }

  /** Whether what is read now belongs to the script. */
  boolean inside() {
    Section wanted = script.section();
    return wanted == Section.WHOLE || wanted == (current == null ? Section.UP : current);
  }

  /** Whether nothing of the script can follow. */
  boolean past() {
    return script.section() == Section.UP && current == Section.DOWN;
  }

  Directives directives() {
    return directives;
  }

  /** Those of them that stand above the section or in its marker. */
  Directives inherited() {
    return inherited;
  }

  /** Where the marker of the script's section stands; null when none was met. */
  @Nullable Position sectionStart() {
    return sectionStart;
  }

  void statement() {
    statementsSeen = true;
  }

  void line(LineComment comment) {
    DirectiveLine line = DirectiveLine.read(comment.text());
    if (line instanceof Misspelt misspelt) {
      throw error(comment.start(), comment.text(), misspelt.problem());
    } else if (line instanceof Marker marker) {
      mark(marker, comment);
    } else if (line instanceof Named named && (inside() || !(statementsSeen || current != null))) {
      directives = directives.with(named.directive(), named.argument());
    }
  }

  private void mark(Marker marker, LineComment comment) {
    String problem = misplaced(marker.section());
    if (problem != null) {
      throw error(comment.start(), comment.text(), problem);
    }
    current = marker.section();
    if (current == script.section()) {
      sectionStart = comment.start();
      if (marker.noTransaction()) {
        directives = directives.with(Directive.NO_TRANSACTION, "");
      }
      inherited = directives;
    }
  }

  private @Nullable String misplaced(Section marked) {
    if (script.section() == Section.WHOLE) {
      return "This file is one script, without sections, as its down has or may have a file of its"
          + " own. Delete the line, or put up and down together into one file named .sql.";
    }
    if (marked == current) {
      return "This section has begun already. Let each begin once.";
    }
    if (marked == Section.UP && current == Section.DOWN) {
      return "The up must come first. Move -- migrate:up and what follows above -- migrate:down.";
    }
    return marked == Section.UP && statementsSeen
        ? "There are statements above this line, in no section. Move them below it."
        : null;
  }

  JmigrateException error(Position position, String text, String problem) {
    return new JmigrateException(
        ErrorCode.INVALID_MIGRATIONS,
        script.file().path() + ":" + position + ": " + problem + "\n  -- " + text);
  }
}

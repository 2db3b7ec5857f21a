package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.dialect.Handwriting;
import io.jmigrate.dialect.SchemaDdl;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes changes as people do, for files that people review. */
public final class HandwrittenDdl implements SchemaDdl {
  private static final int WIDTH = 100;
  private static final Pattern ACTION = Pattern.compile("^(ALTER TABLE \\S+) (.*)$");
  private static final Pattern KEY =
      Pattern.compile("^(.*ADD CONSTRAINT [^']*\\)) (REFERENCES [^']*)$");

  private final SchemaDdl ddl;
  private final Handwriting handwriting;

  /** Rewrites what {@code ddl} writes. */
  public HandwrittenDdl(SchemaDdl ddl, Handwriting handwriting) {
    this.ddl = ddl;
    this.handwriting = handwriting;
  }

  @Override
  public boolean mergesTableChanges() {
    return ddl.mergesTableChanges();
  }

  @Override
  public List<SchemaChange> complete(List<SchemaChange> changes, Schema before, Schema after) {
    return ddl.complete(changes, before, after);
  }

  @Override
  public Set<String> moved(List<SchemaChange> changes, Schema before, Schema after) {
    return ddl.moved(changes, before, after);
  }

  @Override
  public List<SchemaChange> grants(List<SchemaChange> changes, Schema before, Schema after) {
    return ddl.grants(changes, before, after);
  }

  @Override
  public Schema ungranted(List<SchemaChange> changes, Schema before, Schema after) {
    return ddl.ungranted(changes, before, after);
  }

  @Override
  public List<DdlStatement> write(List<SchemaChange> together, Schema before, Schema after) {
    List<DdlStatement> statements = ddl.write(together, before, after);
    if (together.stream().anyMatch(HandwrittenDdl::isText)) {
      return statements;
    }
    Set<String> old = oldNames(together);
    return statements.stream()
        .map(
            statement ->
                new DdlStatement(
                    broken(handwriting.of(statement.sql(), before, after, old)), statement.alone()))
        .toList();
  }

  /** The body of a routine is compared letter by letter. */
  private static boolean isText(SchemaChange change) {
    return change instanceof ObjectChange.CreateScripted
        || change instanceof ObjectChange.AlterScripted;
  }

  /** Names that neither schema has. */
  private static Set<String> oldNames(List<SchemaChange> changes) {
    Set<String> names = new HashSet<>();
    for (SchemaChange change : changes) {
      if (change instanceof TableChange.RenameColumn rename) {
        names.add(rename.before());
      } else if (change instanceof ObjectChange.RenameTable rename) {
        names.add(rename.before().name());
      }
    }
    return names;
  }

  /** A long statement of one line is broken before its action, a long key before its target. */
  private static String broken(String sql) {
    String text = sql;
    if (text.indexOf('\n') < 0 && text.length() > WIDTH) {
      text = ACTION.matcher(text).replaceFirst("$1\n  $2");
    }
    return text.lines()
        .map(line -> line.length() > WIDTH ? KEY.matcher(line).replaceFirst("$1\n    $2") : line)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String fill(
      ObjectName table, String column, String expression, Schema before, Schema after) {
    return handwriting
        .of(ddl.fill(table, column, "?", before, after), before, after)
        .replace(" = ? WHERE ", " = " + expression + " WHERE ");
  }

  @Override
  public String words(String sentence, Schema before, Schema after) {
    return handwriting.of(sentence, before, after);
  }
}

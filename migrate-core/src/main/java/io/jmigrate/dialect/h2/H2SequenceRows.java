package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Numbers;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.SchemaBuilder;
import io.jmigrate.schema.Sequence;
import io.jmigrate.schema.Unmodelled;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Reads the sequences that stand for themselves. */
final class H2SequenceRows {
  /** All that SCRIPT may say of a sequence; where it is now, and that it is at its end, is data. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "CREATE SEQUENCE "
              + H2Text.QUALIFIED
              + "( AS [A-Z]+(\\(\\d+(, \\d+)?\\))?)? START WITH -?\\d+( RESTART WITH -?\\d+)?"
              + "( INCREMENT BY -?\\d+)?( MINVALUE -?\\d+)?( MAXVALUE -?\\d+)?( CYCLE| EXHAUSTED)?"
              + "( NO CACHE| CACHE \\d+)?");

  private final H2Script script;
  private final SchemaBuilder schema;

  private H2SequenceRows(H2Script script, SchemaBuilder schema) {
    this.script = script;
    this.schema = schema;
  }

  static void read(Connection connection, H2Script script, SchemaBuilder schema)
      throws SQLException {
    H2Rows.each(connection, "sequences.sql", new H2SequenceRows(script, schema)::sequence);
  }

  private void sequence(ResultSet row) throws SQLException {
    ObjectName name = H2Rows.name(row, "SEQUENCE");
    String statement = script.make("SEQUENCE", H2Text.name(name));
    String comment = row.getString("REMARKS");
    if (comment != null) {
      script.accounts(
          "COMMENT ON SEQUENCE " + H2Text.name(name) + " IS " + H2Text.literal(comment));
    }
    if (statement == null || !KNOWN.matcher(statement).matches()) {
      schema.add(new Unmodelled("sequence", name, statement + " " + comment));
      return;
    }
    schema.add(
        new Sequence(
            name,
            type(row),
            new Numbers(
                row.getString("START_VALUE"),
                row.getString("INCREMENT"),
                row.getString("MINIMUM_VALUE"),
                row.getString("MAXIMUM_VALUE"),
                H2Numbers.cacheOf(statement),
                row.getString("CYCLE_OPTION").equals("YES")),
            null,
            comment));
  }

  private static String type(ResultSet row) throws SQLException {
    String type = row.getString("DECLARED_DATA_TYPE");
    String precision = row.getString("DECLARED_NUMERIC_PRECISION");
    String scale = row.getString("DECLARED_NUMERIC_SCALE");
    if (precision == null) {
      return type;
    }
    return type + "(" + precision + (scale == null ? "" : ", " + scale) + ")";
  }
}

package io.jmigrate.cli.rows;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a CSV file.
 *
 * @param line where it begins, from 1
 * @param fields null for an empty one without quotes
 */
record CsvRecord(long line, List<@Nullable String> fields) {
  /** Makes records of what the parser finds. */
  static final class Handler extends CsvCallbackHandler<CsvRecord> {
    private RecordType type = RecordType.DATA;
    private long line;
    private List<@Nullable String> fields = new ArrayList<>();

    @Override
    protected RecordType getRecordType() {
      return type;
    }

    @Override
    protected int getFieldCount() {
      return fields.size();
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
      line = startingLineNumber;
      fields = new ArrayList<>();
      type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
      fields.add(length == 0 && !quoted ? null : new String(buffer, offset, length));
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
      type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
      type = RecordType.EMPTY;
    }

    @Override
    protected CsvRecord buildRecord() {
      return new CsvRecord(line, fields);
    }
  }
}

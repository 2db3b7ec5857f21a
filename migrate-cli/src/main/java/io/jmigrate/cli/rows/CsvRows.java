package io.jmigrate.cli.rows;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.rows.Row;
import io.jmigrate.rows.RowReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file: an empty field is NULL, one of two quotes is an empty text. Empty lines
 * are passed over.
 */
final class CsvRows implements RowReader {
  private final QuoteCount quotes;
  private final CloseableIterator<CsvRecord> records;
  private @Nullable CsvRecord header;
  private long lastLine = 1;
  private List<String> columns = List.of();
  private boolean broken;

  CsvRows(Reader text) {
    quotes = new QuoteCount(text);
    records =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .build(new CsvRecord.Handler(), quotes)
            .iterator();
  }

  @Override
  public @Nullable Row next() {
    try {
      if (header == null) {
        header = record();
        if (header == null) {
          return null;
        }
        columns =
            header.fields().stream().map(name -> Objects.requireNonNullElse(name, "")).toList();
      }
      CsvRecord record = record();
      return record == null ? end() : row(record);
    } catch (CsvParseException e) {
      if (e.getCause() instanceof JmigrateException problem) {
        throw problem;
      }
      broken = true;
      Throwable reason = e.getCause() == null ? e : e.getCause();
      return Row.unreadable(lastLine + 1, "no CSV from here on: " + reason.getMessage());
    }
  }

  /** The parser takes what follows a quote that is never closed as a part of its field. */
  private @Nullable Row end() {
    if (broken || !quotes.odd()) {
      return null;
    }
    broken = true;
    return Row.unreadable(
        lastLine, "a quote has no other: a field that begins with one ends with one");
  }

  private @Nullable CsvRecord record() {
    if (broken || !records.hasNext()) {
      return null;
    }
    CsvRecord record = records.next();
    lastLine = record.line();
    return record;
  }

  private Row row(CsvRecord record) {
    int count = record.fields().size();
    return count == columns.size()
        ? Row.of(record.line(), columns, record.fields())
        : Row.unreadable(
            record.line(),
            count
                + (count == 1 ? " field" : " fields")
                + " where the first line names "
                + columns.size()
                + (columns.size() == 1 ? " column" : " columns"));
  }

  @Override
  public long headerLine() {
    return header == null ? 1 : header.line();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}

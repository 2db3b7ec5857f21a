package io.jmigrate.cli.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.jmigrate.rows.Row;
import io.jmigrate.rows.RowReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a JSON file: an object each, whose lists and objects are kept as JSON. */
final class JsonRows implements RowReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private boolean inArray;
  private boolean ended;

  JsonRows(Reader text) throws IOException {
    parser = JSON.createParser(text);
  }

  @Override
  public @Nullable Row next() throws IOException {
    try {
      JsonToken token = ended ? null : parser.nextToken();
      if (token == JsonToken.START_ARRAY && !inArray) {
        inArray = true;
        token = parser.nextToken();
      }
      if (token == JsonToken.END_ARRAY && inArray) {
        inArray = false;
        token = parser.nextToken();
      }
      return token == null ? null : row(token);
    } catch (JsonProcessingException e) {
      ended = true;
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      return Row.unreadable(line, "no JSON: " + e.getOriginalMessage());
    }
  }

  private Row row(JsonToken token) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return Row.unreadable(line, "not an object: a row is {\"column\": value, …}");
    }
    List<String> columns = new ArrayList<>();
    List<@Nullable String> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      columns.add(parser.currentName());
      parser.nextToken();
      values.add(value());
    }
    return Row.of(line, columns, values);
  }

  private @Nullable String value() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (!parser.currentToken().isStructStart()) {
      return parser.getText();
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(text)) {
      copy.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  @Override
  public long headerLine() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}

package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.Numbers;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.SchemaBuilder;
import io.jmigrate.schema.Sequence;
import io.jmigrate.schema.Unmodelled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes sequences of what MariaDB has of them, all with one query. Not thread-safe. */
final class SequenceRows {
  private static final Pattern WIDTH = Pattern.compile("\\(\\d+\\)");

  private final Map<String, Draft> drafts = new TreeMap<>();

  void add(ObjectName name, String engine, @Nullable String comment) {
    drafts.put(name.name(), new Draft(name, engine, comment));
  }

  /** Any column of it but the last tells the type of its numbers; they come in order. */
  void column(String sequence, String type) {
    Draft draft = drafts.get(sequence);
    if (draft != null && draft.type.isEmpty()) {
      draft.type = WIDTH.matcher(type).replaceAll("");
    }
  }

  /** Asks for their numbers; asks nothing when there are none. */
  void read(Statement statement, SchemaBuilder schema) throws SQLException {
    if (drafts.isEmpty()) {
      return;
    }
    List<String> queries = new ArrayList<>();
    for (String name : drafts.keySet()) {
      queries.add(
          "SELECT %s AS name, start_value, increment, minimum_value, maximum_value, cache_size, cycle_option FROM %s"
              .formatted(CatalogText.literal(name), CatalogText.quoted(name)));
    }
    try (ResultSet row = statement.executeQuery(String.join("\nUNION ALL\n", queries))) {
      while (row.next()) {
        Draft draft = drafts.get(row.getString("name"));
        if (draft == null) {
          continue;
        }
        schema.add(
            new Sequence(
                draft.name,
                draft.type,
                new Numbers(
                    row.getString("start_value"),
                    row.getString("increment"),
                    row.getString("minimum_value"),
                    row.getString("maximum_value"),
                    row.getString("cache_size"),
                    row.getBoolean("cycle_option")),
                null,
                draft.comment));
        if (!draft.engine.equals("InnoDB")) {
          schema.add(new Unmodelled("sequence's engine", draft.name, draft.engine));
        }
      }
    }
  }

  private static final class Draft {
    private final ObjectName name;
    private final String engine;
    private final @Nullable String comment;
    private String type = "";

    Draft(ObjectName name, String engine, @Nullable String comment) {
      this.name = name;
      this.engine = engine;
      this.comment = comment == null || comment.isEmpty() ? null : comment;
    }
  }
}

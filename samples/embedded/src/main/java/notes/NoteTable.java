package notes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads and writes notes. Thread-safe. */
final class NoteTable {
  private final DataSource dataSource;

  NoteTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** All of them, the pinned first. */
  List<Note> all() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT id, text, pinned FROM notes ORDER BY pinned DESC, text");
        ResultSet row = query.executeQuery()) {
      List<Note> notes = new ArrayList<>();
      while (row.next()) {
        notes.add(new Note(row.getString(1), row.getString(2), row.getBoolean(3)));
      }
      return notes;
    }
  }

  void add(Note note) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO notes (id, text, pinned) VALUES (?, ?, ?)")) {
      insert.setString(1, note.id());
      insert.setString(2, note.text());
      insert.setBoolean(3, note.pinned());
      insert.execute();
    }
  }
}

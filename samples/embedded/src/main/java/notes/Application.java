package notes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jmigrate.Jmigrate;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The service: its schema first, then its requests. */
public final class Application {
  private Application() {}

  /**
   * Starts; runs until it is killed.
   *
   * @param arguments none: {@code NOTES_URL}, {@code NOTES_USER}, {@code NOTES_PASSWORD} and {@code
   *     NOTES_PORT} say what differs
   */
  public static void main(String[] arguments) throws IOException {
    DataSource dataSource = dataSource();
    bringUpToDate(dataSource);
    System.out.println("schema is up to date");
    NoteTable notes = new NoteTable(dataSource);
    int port = Integer.parseInt(setting("NOTES_PORT", "8080"));
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext("/notes", exchange -> answer(exchange, notes));
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    System.out.println("listening on http://localhost:" + server.getAddress().getPort() + "/notes");
  }

  private static void bringUpToDate(DataSource dataSource) {
    Jmigrate jmigrate =
        Jmigrate.of(dataSource)
            .locations("classpath:db/migrations")
            .waitForDatabase(Duration.ofSeconds(30))
            .listener(new PrintedMigrations());
    jmigrate.migrate();
    jmigrate.verifyModels().orThrow();
  }

  private static DataSource dataSource() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(setting("NOTES_URL", "jdbc:h2:./data/notes;AUTO_SERVER=TRUE"));
    config.setUsername(setting("NOTES_USER", "sa"));
    config.setPassword(setting("NOTES_PASSWORD", ""));
    config.setMaximumPoolSize(4);
    // The pool opens nothing of its own accord, so that waiting is left to jmigrate.
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(5000);
    return new HikariDataSource(config);
  }

  private static String setting(String variable, String otherwise) {
    return System.getenv().getOrDefault(variable, otherwise);
  }

  private static void answer(HttpExchange exchange, NoteTable notes) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("POST")) {
        String text =
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).strip();
        notes.add(new Note(UUID.randomUUID().toString(), text, text.startsWith("!")));
      }
      String body =
          notes.all().stream()
              .map(note -> (note.pinned() ? "* " : "- ") + note.text() + "\n")
              .collect(Collectors.joining());
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (SQLException e) {
      throw new IOException("the notes cannot be read or written", e);
    }
  }
}

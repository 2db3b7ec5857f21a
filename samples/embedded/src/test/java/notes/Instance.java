package notes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the service; closing kills it. */
final class Instance implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();
  private String address = "";

  private Instance(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts one on a free port. */
  static Instance start(Path folder, Map<String, String> settings) throws IOException {
    return start(
        folder,
        settings,
        List.of("-cp", System.getProperty("java.class.path"), "notes.Application"));
  }

  /** Starts one on a free port; {@code how}: what follows {@code java}. */
  static Instance start(Path folder, Map<String, String> settings, List<String> how)
      throws IOException {
    List<String> command = new ArrayList<>(how);
    command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("NOTES_PORT", "0");
    builder.environment().putAll(settings);
    return new Instance(builder.start());
  }

  /** Returns when it listens; what it printed until then, all of it when it ended instead. */
  List<String> listening() throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.startsWith("listening on ")) {
        address = line.substring("listening on ".length());
        break;
      }
    }
    return lines;
  }

  String notes() throws IOException, InterruptedException {
    return answer(HttpRequest.newBuilder(URI.create(address)).build());
  }

  String add(String text) throws IOException, InterruptedException {
    return answer(
        HttpRequest.newBuilder(URI.create(address))
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build());
  }

  private static String answer(HttpRequest request) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.jmigrate.benchmark;

import io.jmigrate.testing.DurablePostgres;
import io.jmigrate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the parts and prints their tables. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Measures.
   *
   * @param arguments {@code --runs N}, {@code --migrations N}, {@code --applied N}, {@code --models
   *     N}, {@code --part start|compile|apply|history}; all may be left out
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    int runs = number(arguments, "--runs", 5);
    String part = option(arguments, "--part", "all");
    // Maven has put both in the folders that "run" gives
    Path launcher = Path.of(System.getProperty("launcher", "jmigrate")).toAbsolutePath();
    Path jars = Path.of(System.getProperty("jars", ".")).toAbsolutePath();
    Workload workload = new Workload(number(arguments, "--migrations", 1000));
    Workload history = new Workload(number(arguments, "--applied", 10_000));

    List<Jdk> jdks = Jdk.here();
    List<JmigrateTool> own = jdks.stream().map(jdk -> new JmigrateTool(launcher, jdk)).toList();
    if (wanted(part, "start")) {
      print("Start", new StartPart(jars, own).measure(runs));
    }
    if (wanted(part, "compile")) {
      int models = number(arguments, "--models", 1000);
      print(models + " models", new CompilePart(jars, jdks, models).measure(runs));
    }
    if (part.equals("start") || part.equals("compile")) {
      return;
    }
    TestServer server = DurablePostgres.start();
    if (wanted(part, "apply")) {
      print(
          "Migrations of two statements each, PostgreSQL " + server.version(),
          new ApplyPart(server, tools(own, jars), workload).measure(runs));
    }
    if (wanted(part, "history")) {
      print(
          "Nothing to do",
          new HistoryPart(server, own, List.of(new Workload(10), workload, history)).measure(runs));
    }
  }

  private static List<Tool> tools(List<JmigrateTool> own, Path jars) throws IOException {
    List<Tool> tools = new ArrayList<>(List.of(new Psql(false), new Psql(true)));
    for (JmigrateTool jmigrate : own) {
      Jdk jdk = jmigrate.jdk();
      tools.add(jmigrate);
      tools.add(LibraryTool.rawJdbc(jars, jdk));
      tools.add(MybatisTool.of(jars, jdk));
      tools.add(LiquibaseTool.of(jars, jdk));
      tools.add(LibraryTool.flyway(jars, jdk));
    }
    return tools;
  }

  private static boolean wanted(String part, String name) {
    return part.equals("all") || part.equals(name);
  }

  private static void print(String title, Results results) {
    System.out.println("### " + title + "\n\n" + results.table());
  }

  private static int number(String[] arguments, String option, int otherwise) {
    return Integer.parseInt(option(arguments, option, Integer.toString(otherwise)));
  }

  private static String option(String[] arguments, String option, String otherwise) {
    int index = Arrays.asList(arguments).indexOf(option);
    return index < 0 || index + 1 == arguments.length ? otherwise : arguments[index + 1];
  }
}

package io.jmigrate.benchmark;

import io.jmigrate.testing.DurablePostgres;
import io.jmigrate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs the parts, prints their tables, and writes them down if told to. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Measures.
   *
   * @param arguments {@code --part NAME}, {@code --write}, {@code --runs N}, and numbers that say
   *     how much: see {@code run}; all may be left out
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    int runs = number(arguments, "--runs", 5);
    String wanted = option(arguments, "--part", "all");
    List<Jdk> jdks = Jdk.here();
    // Maven has put them in the folder that "run" gives
    Path jars = Path.of(System.getProperty("jars", ".")).toAbsolutePath();
    Path launcher = Path.of(System.getProperty("launcher", "jmigrate")).toAbsolutePath();
    List<JmigrateTool> own = jdks.stream().map(jdk -> new JmigrateTool(launcher, jdk)).toList();
    Map<String, Supplier<Part>> parts = parts(arguments, jars, own);
    if (!wanted.equals("all") && !parts.containsKey(wanted)) {
      System.err.println("There is no part " + wanted + ", but " + parts.keySet());
      System.exit(2);
    }
    Reasons reasons = Reasons.read(Path.of(System.getProperty("reasons", "reasons.properties")));
    Machine machine = new Machine(jdks, jars);
    for (JmigrateTool jmigrate : own) {
      jmigrate.prepare();
    }
    Map<String, String> sections = new LinkedHashMap<>();
    for (Map.Entry<String, Supplier<Part>> part : parts.entrySet()) {
      if (wanted.equals("all") || wanted.equals(part.getKey())) {
        String text =
            part.getValue().get().measure(runs).text(reasons) + "\n" + machine.text() + "\n";
        System.out.println(text);
        sections.put(part.getKey(), text);
      }
    }
    if (Arrays.asList(arguments).contains("--write")) {
      new Page(Path.of(System.getProperty("page", "performance.md"))).write(sections);
    }
  }

  /** Each is made when its turn has come, as most start a server. */
  private static Map<String, Supplier<Part>> parts(
      String[] arguments, Path jars, List<JmigrateTool> own) {
    List<Jdk> jdks = own.stream().map(JmigrateTool::jdk).toList();
    List<Tool> tools = tools(own, jars);
    Workload workload = new Workload(number(arguments, "--migrations", 1000));
    Workload history = new Workload(number(arguments, "--applied", 10_000));
    int megabytes = number(arguments, "--megabytes", 1024);
    int models = number(arguments, "--models", 1000);
    int tables = number(arguments, "--tables", 1000);
    Supplier<TestServer> server = new SharedServer();

    Map<String, Supplier<Part>> parts = new LinkedHashMap<>();
    parts.put("start", () -> new StartPart(jars, own));
    parts.put("diff", () -> new DiffPart(10 * tables));
    parts.put("status", () -> new StatusPart(server.get(), tools));
    parts.put("apply", () -> new ApplyPart(server.get(), tools, workload));
    parts.put(
        "history",
        () -> new HistoryPart(server.get(), own, List.of(new Workload(10), workload, history)));
    parts.put("embedded", () -> new EmbeddedPart(server.get(), jars, jdks, workload));
    parts.put("read", () -> new ReadPart(DurablePostgres.start(Psql.version()), own, tables));
    parts.put("heap", () -> new HeapPart(server.get(), own, workload, megabytes));
    parts.put("micro", MicroPart::new);
    parts.put("compile", () -> new CompilePart(jars, jdks, models));
    return parts;
  }

  private static List<Tool> tools(List<JmigrateTool> own, Path jars) {
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

  private static int number(String[] arguments, String option, int otherwise) {
    return Integer.parseInt(option(arguments, option, Integer.toString(otherwise)));
  }

  private static String option(String[] arguments, String option, String otherwise) {
    int index = Arrays.asList(arguments).indexOf(option);
    return index < 0 || index + 1 == arguments.length ? otherwise : arguments[index + 1];
  }
}

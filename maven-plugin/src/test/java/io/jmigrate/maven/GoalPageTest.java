package io.jmigrate.maven;

import static java.util.function.Predicate.not;

import io.jmigrate.testing.pages.GeneratedPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/maven.md} has the parameters of every goal. */
class GoalPageTest {
  @Test
  void listsEveryParameter() throws IOException {
    PluginDescriptor descriptor = PluginDescriptor.read();
    List<String> goals = descriptor.goals().stream().filter(not("help"::equals)).toList();
    List<String> commands =
        goals.stream().filter(goal -> descriptor.settable(goal).contains("url")).toList();
    List<String> shared = new ArrayList<>(descriptor.settable(commands.get(0)));
    commands.forEach(goal -> shared.retainAll(descriptor.settable(goal)));

    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("each with a command", code(shared)));
    for (String goal : goals) {
      List<String> own = new ArrayList<>(descriptor.settable(goal));
      if (commands.contains(goal)) {
        own.removeAll(shared);
      }
      rows.add(List.of("`" + goal + "`", code(own)));
    }

    new GeneratedPart("maven.md", "parameters")
        .mustBe(GeneratedPart.table(List.of("goal", "parameters"), rows));
  }

  private static String code(List<String> names) {
    return names.stream().sorted().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}

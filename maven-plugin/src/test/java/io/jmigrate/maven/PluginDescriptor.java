package io.jmigrate.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the build has written of the goals and their parameters. */
record PluginDescriptor(String xml) {
  private static final Pattern GOAL =
      Pattern.compile("<mojo>\\s*<goal>(\\w+)</goal>.*?</mojo>", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile(
          "<parameter>\\s*<name>(\\w+)</name>.*?<editable>(\\w+)</editable>", Pattern.DOTALL);

  static PluginDescriptor read() throws IOException {
    return new PluginDescriptor(
        Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml")));
  }

  /** Their names, sorted. */
  List<String> goals() {
    return GOAL.matcher(xml).results().map(found -> found.group(1)).sorted().toList();
  }

  /** The names of a goal's parameters, Maven's own included. */
  List<String> parameters(String goal) {
    return named(goal).map(found -> found.group(1)).toList();
  }

  /** The same without what only Maven can give. */
  List<String> settable(String goal) {
    return named(goal)
        .filter(found -> found.group(2).equals("true"))
        .map(found -> found.group(1))
        .toList();
  }

  private Stream<MatchResult> named(String goal) {
    String mojo =
        GOAL.matcher(xml)
            .results()
            .filter(found -> found.group(1).equals(goal))
            .map(MatchResult::group)
            .findFirst()
            .orElseThrow();
    return PARAMETER.matcher(mojo).results();
  }
}

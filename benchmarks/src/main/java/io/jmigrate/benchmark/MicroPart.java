package io.jmigrate.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the splitter, the checksum, the history and the diff take in a warm JVM, by JMH. */
record MicroPart() implements Part {
  private static final TimeValue ITERATION = TimeValue.seconds(1);

  @Override
  public Group measure(int runs) {
    Results results = new Results("");
    try {
      for (RunResult result :
          new Runner(
                  new OptionsBuilder()
                      .include("io\\.jmigrate\\.benchmark\\.micro\\..*")
                      .forks(1)
                      .warmupIterations(runs)
                      .warmupTime(ITERATION)
                      .measurementIterations(runs)
                      .measurementTime(ITERATION)
                      .timeUnit(TimeUnit.SECONDS)
                      .verbosity(VerboseMode.SILENT)
                      .build())
              .run()) {
        String name =
            result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+)\\.(\\w+)$", "$1.$2");
        double seconds = result.getPrimaryResult().getScore();
        results.add(name, "an operation", new Measurement(seconds, 0));
      }
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH failed", e);
    }
    return new Group("Warm, by JMH", results, List.of());
  }
}

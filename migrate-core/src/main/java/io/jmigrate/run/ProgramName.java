package io.jmigrate.run;

/** What this process calls itself to a server, for those who look who is connected. */
public final class ProgramName {
  /** PostgreSQL cuts off what is longer. */
  private static final int LONGEST = 63;

  private ProgramName() {}

  /** Tool, process and host. */
  public static String current() {
    String name =
        "jmigrate %s (pid %d on %s)"
            .formatted(ToolVersion.current(), ProcessHandle.current().pid(), HostName.current());
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + ")";
  }
}

package io.jmigrate.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the servers of this JVM, and those that could not be had, so that each is tried once.
 */
final class RunningServers {
  private static final Map<TestDatabase, Outcome> OUTCOMES = new ConcurrentHashMap<>();

  private RunningServers() {}

  private sealed interface Outcome {}

  private record Running(TestServer server) implements Outcome {}

  private record Refused(ServerUnavailableException cause) implements Outcome {}

  static TestServer server(TestDatabase database) {
    Outcome outcome = OUTCOMES.computeIfAbsent(database, RunningServers::start);
    if (outcome instanceof Refused refused) {
      throw new ServerUnavailableException(refused.cause().reason(), refused.cause());
    }
    return ((Running) outcome).server();
  }

  private static Outcome start(TestDatabase database) {
    try {
      return new Running(ServerSupply.server(database));
    } catch (ServerUnavailableException unavailable) {
      return new Refused(unavailable);
    }
  }
}

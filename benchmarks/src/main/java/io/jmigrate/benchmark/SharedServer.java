package io.jmigrate.benchmark;

import io.jmigrate.testing.DurablePostgres;
import io.jmigrate.testing.TestServer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The server that most parts use, started by the first of them. */
final class SharedServer implements Supplier<TestServer> {
  private @Nullable TestServer server;

  @Override
  public TestServer get() {
    if (server == null) {
      server = DurablePostgres.start();
    }
    return server;
  }
}

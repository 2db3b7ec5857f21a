package io.jmigrate.cli.command;

import io.jmigrate.Schemas;
import io.jmigrate.cli.config.ScratchAddress;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.connection.Target;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the commands that compare schemas share: the two sides, and an engine for their server. */
final class SchemaSources {
  private final Invocation invocation;
  private final Settings settings;

  SchemaSources(Invocation invocation, Settings settings) {
    this.invocation = invocation;
    this.settings = settings;
  }

  Settings settings() {
    return settings;
  }

  /**
   * The disposable server for scratch databases; null for the target's own.
   *
   * @param needed whether there will be a scratch database at all
   */
  @Nullable Target disposable(boolean needed) {
    return needed ? ScratchOptions.server(settings) : null;
  }

  /** Whether a schema is in no database yet. */
  static boolean needsScratch(List<SchemaLocation> sides) {
    return !sides.stream().allMatch(SchemaLocation.Live.class::isInstance);
  }

  /** The configured database. */
  SchemaLocation.Live configured() {
    if (settings.url() == null) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "No database is configured; name one with --url, or in jmigrate.yaml.");
    }
    return new SchemaLocation.Live(
        new Target(settings.url(), settings.user(), settings.password()));
  }

  SchemaLocation location(String option, String text) {
    return new SchemaSourceOption(settings, invocation.directory()).read(option, text, null, null);
  }

  /**
   * An engine for the server of one of the sides.
   *
   * @param disposable a server to make scratch databases on; null for the same
   */
  Schemas engine(List<SchemaLocation> sides, @Nullable Target disposable) {
    Target server = null;
    for (SchemaLocation side : sides) {
      if (server == null && side instanceof SchemaLocation.Live live) {
        server = live.target();
      }
    }
    ScratchAddress scratch = settings.scratch();
    if (server == null) {
      server =
          scratch != null && settings.url() == null
              ? new Target(scratch.url(), scratch.user(), scratch.password())
              : configured().target();
    }
    Settings there = settings.at(server.url(), server.user(), server.password());
    return Schemas.of(new Runs(invocation, there).jmigrate(), disposable);
  }
}

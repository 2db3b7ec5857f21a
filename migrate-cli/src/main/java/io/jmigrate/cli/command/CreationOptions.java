package io.jmigrate.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a database is made; each database takes those it knows and refuses the others. */
final class CreationOptions {
  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "The character set (MySQL, MariaDB).")
  private @Nullable String charset;

  @Option(names = "--collate", paramLabel = "NAME", description = "The collation.")
  private @Nullable String collate;

  @Option(names = "--encoding", paramLabel = "NAME", description = "The encoding (PostgreSQL).")
  private @Nullable String encoding;

  @Option(
      names = "--ctype",
      paramLabel = "NAME",
      description = "The character classification (PostgreSQL).")
  private @Nullable String ctype;

  @Option(
      names = "--template",
      paramLabel = "NAME",
      description = "The database to copy (PostgreSQL).")
  private @Nullable String template;

  @Nullable String charset() {
    return charset;
  }

  @Nullable String collate() {
    return collate;
  }

  @Nullable String encoding() {
    return encoding;
  }

  @Nullable String ctype() {
    return ctype;
  }

  @Nullable String template() {
    return template;
  }
}

package io.jmigrate.dialect;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dialects there are, found by {@link ServiceLoader}. Immutable and thread-safe. */
public final class Dialects {
  private static final Pattern SCHEME = Pattern.compile("(jdbc:)?[A-Za-z0-9+.-]*:?");

  private final List<Dialect> dialects;

  private Dialects(List<Dialect> dialects) {
    this.dialects = List.copyOf(dialects);
  }

  /** Those on the class path, or in the module layer, of jmigrate. */
  public static Dialects installed() {
    List<Dialect> found = new ArrayList<>();
    ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader()).forEach(found::add);
    return new Dialects(found);
  }

  /**
   * The dialect whose driver takes the URL.
   *
   * @throws JmigrateException (UNSUPPORTED_DATABASE) when there is none
   */
  public Dialect forUrl(String url) {
    for (Dialect dialect : dialects) {
      if (dialect.driver(url) != null) {
        return dialect;
      }
    }
    Matcher scheme = SCHEME.matcher(url);
    throw new JmigrateException(
        ErrorCode.UNSUPPORTED_DATABASE,
        "No database is known for a URL that begins with \""
            + (scheme.lookingAt() ? scheme.group() : "")
            + "\". Known are jdbc:postgresql:, jdbc:mysql:, jdbc:mariadb: and jdbc:h2:.");
  }

  /** The dialect of the server that answered; {@code assumed} when the URL had said as much. */
  public Dialect forServer(Dialect assumed, String url, String productVersion) {
    if (assumed.accepts(url, productVersion)) {
      return assumed;
    }
    for (Dialect dialect : dialects) {
      if (dialect.accepts(url, productVersion)) {
        return dialect;
      }
    }
    return assumed;
  }

  /** The dialect whose own files carry the name; null when there is none. */
  public @Nullable Dialect forFileName(String name) {
    for (Dialect dialect : dialects) {
      if (dialect.fileNames().get(0).equals(name)) {
        return dialect;
      }
    }
    return null;
  }

  /** The names that per-database files may carry, of all dialects. */
  public Set<String> fileNames() {
    Set<String> names = new LinkedHashSet<>();
    dialects.forEach(dialect -> names.addAll(dialect.fileNames()));
    return names;
  }
}

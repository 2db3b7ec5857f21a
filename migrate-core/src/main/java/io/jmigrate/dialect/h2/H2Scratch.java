package io.jmigrate.dialect.h2;

import io.jmigrate.dialect.ReachRules;
import io.jmigrate.dialect.ScratchRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scratch databases in memory: each lasts as long as somebody is connected. */
final class H2Scratch implements ScratchRules {
  static final H2Scratch RULES = new H2Scratch();

  private static final ReachRules REACH =
      ReachRules.read(List.of(H2Dialect.class), false, false, Set.of("IMMEDIATE"));

  private static final String PREFIX = "jdbc:h2:";

  /** About files, processes and other connections; every other setting changes how SQL is read. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "IFEXISTS",
          "FORBID_CREATION",
          "FILE_LOCK",
          "CIPHER",
          "ACCESS_MODE_DATA",
          "AUTO_SERVER",
          "AUTO_SERVER_PORT",
          "AUTO_RECONNECT",
          "OPEN_NEW",
          "CLUSTER",
          "DB_CLOSE_DELAY",
          "DB_CLOSE_ON_EXIT",
          "TRACE_LEVEL_FILE",
          "CACHE_SIZE",
          "COMPRESS");

  private H2Scratch() {}

  /** Always in this process. */
  @Override
  public String url(String url, String name) {
    String[] parts = url.substring(PREFIX.length()).split("(?<!\\\\);", -1);
    StringBuilder made = new StringBuilder(PREFIX).append("mem:").append(name);
    List<String> first = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String setting = parts[i].contains("=") ? parts[i].substring(0, parts[i].indexOf('=')) : "";
      String value = parts[i].substring(Math.min(setting.length() + 1, parts[i].length()));
      switch (setting.toUpperCase(Locale.ROOT)) {
        case "SCHEMA" -> {
          first.add("CREATE SCHEMA IF NOT EXISTS " + value);
          first.add("SET SCHEMA " + value);
        }
        case "INIT" -> {
          if (!value.toUpperCase(Locale.ROOT).contains("RUNSCRIPT")) {
            first.add(value);
          }
        }
        default -> {
          if (!LEFT_OUT.contains(setting.toUpperCase(Locale.ROOT)) && !parts[i].isBlank()) {
            made.append(';').append(parts[i]);
          }
        }
      }
    }
    return first.isEmpty() ? made.toString() : made + ";INIT=" + String.join("\\;", first);
  }

  @Override
  public @Nullable Server server() {
    return null;
  }

  @Override
  public ReachRules reach() {
    return REACH;
  }
}

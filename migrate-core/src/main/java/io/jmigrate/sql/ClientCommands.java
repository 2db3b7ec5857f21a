package io.jmigrate.sql;

import java.util.Locale;
import java.util.Map;

/**
 * Commands of a database's command-line client that people leave in scripts and no server
 * understands; they are refused with advice.
 *
 * @param client the client's name, empty if a backslash outside quotes is nothing special
 * @param advice what to do instead, by command in lower case: {@code \connect} wherever it stands,
 *     {@code source} only where a statement would begin
 */
public record ClientCommands(String client, Map<String, String> advice) {
  /** No client whose commands turn up in scripts. */
  public static final ClientCommands NONE = new ClientCommands("", Map.of());

  /** Takes a copy of the advice. */
  public ClientCommands {
    advice = Map.copyOf(advice);
  }

  boolean refuseBackslash() {
    return !client.isEmpty();
  }

  boolean refuse(String firstWord) {
    return advice.containsKey(firstWord.toLowerCase(Locale.ROOT));
  }

  String what(String command) {
    return command + " is a command of " + client + ", not SQL";
  }

  String adviceFor(String command) {
    String known = advice.get(command.toLowerCase(Locale.ROOT));
    return known != null
        ? known
        : "Remove it: jmigrate sends scripts to the server itself, without " + client + ".";
  }
}

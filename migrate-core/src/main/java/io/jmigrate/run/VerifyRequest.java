package io.jmigrate.run;

import java.util.List;

/**
 * Which migrations to verify.
 *
 * @param all every one of the folder, whatever the target's history says; else those pending there
 * @param names only these, named by version, name, file name or an unambiguous beginning; those
 *     before them are applied only. Empty for all
 */
public record VerifyRequest(boolean all, List<String> names) {
  public VerifyRequest {
    names = List.copyOf(names);
  }
}

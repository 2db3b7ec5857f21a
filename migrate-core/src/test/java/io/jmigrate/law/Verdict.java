package io.jmigrate.law;

/** How a case came out, and why; the reason is one line. */
record Verdict(Kind kind, String reason) {
  enum Kind {
    PASSED,
    /** One of the two sides is not accepted by this server. */
    NOT_LOADED,
    /** Refused by name before anything ran. */
    REFUSED,
    /** The plan failed on the server, or was not enough by its own account. */
    FAILED,
    /** It claimed success, but another schema or fewer rows came out. */
    WRONG
  }

  static final Verdict PASSED = new Verdict(Kind.PASSED, "");

  static Verdict of(Kind kind, String reason) {
    return new Verdict(kind, reason.strip().replaceAll("\\s+", " "));
  }
}

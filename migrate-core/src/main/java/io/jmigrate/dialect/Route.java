package io.jmigrate.dialect;

/** What lies between a connection and the database, as far as sessions are concerned. */
public enum Route {
  /** A session of the one server: it lives and dies with the connection, and so do its locks. */
  DIRECT,
  /** A pooler: each transaction may run in another session, which other clients use as well. */
  POOLED,
  /** A session of one server of several, whose locks the others do not know. */
  CLUSTERED
}

package io.jmigrate.lock;

/** Who takes a lease, as others will be told. */
public record LeaseOwner(String user, String host, long process) {}

package io.jmigrate.schema;

/** A column whose value the database computes. {@code stored}: on disk, else computed on read. */
public record Generated(String expression, boolean stored) {}

package io.jmigrate.run;

/** Told of a verification while it goes on, in the thread that runs it. */
public interface VerifyListener {
  /** Hears nothing. */
  VerifyListener SILENT = new VerifyListener() {};

  /** So many migrations are about to be applied again, so that others can be verified. */
  default void replaying(int migrations) {}

  /** One is about to be verified; {@code number} counts from 1. */
  default void verifying(String name, int number, int migrations) {}

  /** It is verified. */
  default void verified(VerifyResult result) {}

  /** Something a person should know that stops nothing. */
  default void warned(String message) {}
}

package io.jmigrate.benchmark;

/** What a JVM costs that does nothing. */
public final class Hello {
  private Hello() {}

  /** Greets. */
  public static void main(String[] arguments) {
    System.out.println("Hello");
  }
}

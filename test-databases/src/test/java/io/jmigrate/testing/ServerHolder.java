package io.jmigrate.testing;

/** A process that starts a server, says on which port, and lasts until it is killed. */
final class ServerHolder {
  private ServerHolder() {}

  @SuppressWarnings("SystemOut") // its output is read by the test
  public static void main(String[] arguments) throws InterruptedException {
    System.out.println(TestDatabase.valueOf(arguments[0]).server().port());
    Thread.currentThread().join();
  }
}

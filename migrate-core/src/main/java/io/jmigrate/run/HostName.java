package io.jmigrate.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The name of this machine, without asking a name server where the system can tell. */
final class HostName {
  private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

  private HostName() {}

  static String current() {
    String windows = System.getenv("COMPUTERNAME");
    if (windows != null) {
      return windows;
    }
    String kernel = kernel();
    return kernel == null ? asked() : kernel;
  }

  private static @Nullable String kernel() {
    try {
      return Files.exists(KERNEL) ? Files.readString(KERNEL).trim() : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static String asked() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}

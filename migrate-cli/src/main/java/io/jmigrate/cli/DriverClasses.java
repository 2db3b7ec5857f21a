package io.jmigrate.cli;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Loads the drivers' classes that only a real server would make them use. */
final class DriverClasses {
  private static final List<String> DRIVERS =
      List.of("org/postgresql/Driver", "com/mysql/cj/jdbc/Driver", "org/mariadb/jdbc/Driver");

  /** What no migration needs: other protocols, connection pools, translations. */
  private static final List<String> LEFT_OUT =
      List.of(
          "META-INF/",
          "org/postgresql/ds/",
          "org/postgresql/osgi/",
          "org/postgresql/replication/",
          "org/postgresql/translation/",
          "org/postgresql/xa/",
          "com/mysql/cj/x/",
          "com/mysql/cj/xdevapi/",
          "com/mysql/cj/protocol/x/");

  private DriverClasses() {}

  static void load() throws IOException {
    ClassLoader loader = DriverClasses.class.getClassLoader();
    for (String driver : DRIVERS) {
      URL url = loader.getResource(driver + ".class");
      if (url != null && url.openConnection() instanceof JarURLConnection connection) {
        load(connection.getJarFile(), loader);
      }
    }
  }

  private static void load(JarFile jar, ClassLoader loader) {
    for (JarEntry entry : Collections.list(jar.entries())) {
      String name = entry.getName();
      if (!name.endsWith(".class") || LEFT_OUT.stream().anyMatch(name::startsWith)) {
        continue;
      }
      String className = name.substring(0, name.length() - ".class".length()).replace('/', '.');
      try {
        Class.forName(className, false, loader);
      } catch (ClassNotFoundException | LinkageError e) {
        // It extends a class of a library that is not here: a Kerberos or a logging one.
      }
    }
  }
}

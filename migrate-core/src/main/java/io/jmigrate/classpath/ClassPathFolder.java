package io.jmigrate.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What a class loader has in one folder: in folders of classes, in jars, and in jars within jars
 * where the loader knows them, as Spring Boot's does. A jar need not have an entry for the folder
 * itself, which shading tools leave out, as long as it has a manifest. What cannot be listed (the
 * image of a run time of one's own, a native image) is known by a {@link ClassPathIndex}.
 */
public final class ClassPathFolder {
  /** Takes what is found. */
  public interface Visitor {
    /** A folder of the file system. */
    void folder(Path folder) throws IOException;

    /**
     * A file in a jar.
     *
     * @param name its whole name in the jar: {@code db/migrations/1_users.up.sql}
     * @param place what to call it for people
     * @param url opens it at any time
     * @param content opens it faster, until this returns
     */
    void entry(String name, String place, URL url, Content content) throws IOException;

    /** The folder is there, but neither can it be listed nor does an index name files of it. */
    void unlistable(URL url);
  }

  /** Opens a file. */
  @FunctionalInterface
  public interface Content {
    /** For the caller to close. */
    InputStream open() throws IOException;
  }

  private final ClassLoader loader;
  private final String folder;
  private final Set<String> places = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final List<URL> unlisted = new ArrayList<>();

  /** The {@code folder} is divided by slashes, with none at its ends. */
  public ClassPathFolder(ClassLoader loader, String folder) {
    this.loader = loader;
    this.folder = folder;
  }

  /** Shows all that is there; nothing where there is no such folder. */
  public void visit(Visitor visitor) throws IOException {
    for (URL root : Collections.list(loader.getResources(folder))) {
      visit(root, visitor);
    }
    // What an index forgot must not be passed over, so a jar that has one is listed nevertheless.
    for (String known : List.of(JarFile.MANIFEST_NAME, ClassPathIndex.NAME)) {
      for (URL file : Collections.list(loader.getResources(known))) {
        if (file.openConnection() instanceof JarURLConnection jar) {
          visit(jar, visitor);
        }
      }
    }
    int listed = names.size();
    for (String name : ClassPathIndex.read(loader, folder)) {
      if (names.add(name)) {
        URL url = ClassPathIndex.require(loader, name);
        visitor.entry(name, url.toExternalForm(), url, url::openStream);
      }
    }
    if (listed == names.size()) {
      unlisted.forEach(visitor::unlistable);
    }
  }

  private void visit(URL root, Visitor visitor) throws IOException {
    if (root.getProtocol().equals("file")) {
      Path path = path(root);
      if (places.add(path.toString())) {
        names(path);
        visitor.folder(path);
      }
      return;
    }
    URLConnection connection = root.openConnection();
    if (connection instanceof JarURLConnection jar) {
      visit(jar, visitor);
    } else {
      unlisted.add(root);
    }
  }

  private void visit(JarURLConnection connection, Visitor visitor) throws IOException {
    String place = connection.getJarFileURL().toExternalForm();
    if (!places.add(place)) {
      return;
    }
    // The file that this opens is then ours to close; the loader keeps its own.
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : entries(jar)) {
        String name = entry.getName();
        names.add(name);
        visitor.entry(
            name,
            place + "!/" + name,
            url(connection.getURL(), name),
            () -> jar.getInputStream(entry));
      }
    }
  }

  private void names(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files.forEach(
          file -> names.add(folder + "/" + root.relativize(file).toString().replace('\\', '/')));
    }
  }

  private List<JarEntry> entries(JarFile jar) {
    List<JarEntry> entries = new ArrayList<>();
    for (JarEntry entry : Collections.list(jar.entries())) {
      if (entry.getName().startsWith(folder + "/") && !entry.isDirectory()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** By way of another of the jar's URLs, which knows how to open those of its kind. */
  private static URL url(URL other, String name) throws IOException {
    try {
      return new URL(other, new URI(null, null, "/" + name, null).getRawPath());
    } catch (URISyntaxException e) {
      throw new IOException(name, e);
    }
  }

  private static Path path(URL root) throws IOException {
    try {
      return Path.of(root.toURI());
    } catch (URISyntaxException e) {
      throw new IOException(root.toString(), e);
    }
  }
}

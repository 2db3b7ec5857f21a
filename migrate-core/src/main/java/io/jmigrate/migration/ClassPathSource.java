package io.jmigrate.migration;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The files the class path has in one folder, whether in jars or in folders of classes. */
public final class ClassPathSource implements MigrationSource {
  private static final String SCHEME = "classpath:";

  private final String location;
  private final ClassLoader loader;

  /** The {@code location} as typed: {@code classpath:db/migrations}. */
  public ClassPathSource(String location, ClassLoader loader) {
    this.location = location;
    this.loader = loader;
  }

  @Override
  public List<ScriptFile> files() {
    String folder = location.substring(SCHEME.length()).replaceAll("^/+|/+$", "");
    List<ScriptFile> found = new ArrayList<>();
    try {
      Map<String, URL> roots = new LinkedHashMap<>();
      for (URL root : Collections.list(loader.getResources(folder))) {
        roots.putIfAbsent(root.toExternalForm(), root);
      }
      if (roots.isEmpty()) {
        throw new JmigrateException(
            ErrorCode.FILE_UNREADABLE,
            "The class path has no folder "
                + folder
                + (" (looked for " + location + "). Is it among the application's resources?")
                + " A jar must have an entry for the folder itself.");
      }
      for (URL root : roots.values()) {
        found.addAll(filesIn(root, folder));
      }
    } catch (IOException | URISyntaxException e) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE, "Cannot list " + location + ": " + e, e);
    }
    return found;
  }

  private List<ScriptFile> filesIn(URL root, String folder) throws IOException, URISyntaxException {
    if (root.getProtocol().equals("file")) {
      String path = new File(root.toURI()).getPath();
      return new FolderSource(List.of(path))
          .files().stream()
              .<ScriptFile>map(
                  file ->
                      new Resource(
                          SCHEME + folder + file.path().substring(path.length()), file::open))
              .toList();
    }
    URLConnection connection = root.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return filesIn(jar.getJarFile(), root, jar.getEntryName() + "/");
    }
    throw new JmigrateException(
        ErrorCode.FILE_UNREADABLE,
        "Cannot list " + location + ": do not know how to read " + root.getProtocol() + ": URLs.");
  }

  /** The jar is the class loader's own, shared with it, and so is never closed here. */
  private static List<ScriptFile> filesIn(JarFile jar, URL root, String prefix) throws IOException {
    String base = root.toExternalForm().endsWith("/") ? root.toExternalForm() : root + "/";
    List<ScriptFile> found = new ArrayList<>();
    for (JarEntry entry : Collections.list(jar.entries())) {
      String name = entry.getName();
      if (name.startsWith(prefix)
          && !entry.isDirectory()
          && FolderSource.visible(name.substring(prefix.length()))) {
        URL url = new URL(base + name.substring(prefix.length()));
        found.add(new Resource(SCHEME + name, url::openStream));
      }
    }
    return found;
  }

  private interface Opening {
    InputStream open() throws IOException;
  }

  private record Resource(String path, Opening opening) implements ScriptFile {
    @Override
    public InputStream open() throws IOException {
      return opening.open();
    }
  }
}

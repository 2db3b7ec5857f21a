package io.jmigrate.model;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Reads the models that a running application brings: those of every class folder and jar that its
 * class loader sees, jars within jars included where the loader knows them. No class is loaded.
 */
public final class ModelResources {
  private final Set<String> seen = new HashSet<>();
  private final List<FoundModel> models = new ArrayList<>();

  private ModelResources() {}

  /**
   * Every model there is.
   *
   * @throws JmigrateException (INVALID_MODELS) when there is none, or a file is damaged;
   *     (FILE_UNREADABLE) when one cannot be read
   */
  public static List<FoundModel> read(ClassLoader loader) {
    ModelResources resources = new ModelResources();
    try {
      for (URL root : Collections.list(loader.getResources(ModelClassPath.FOLDER))) {
        resources.add(root);
      }
      // A jar need not have an entry for a folder, but has one for its manifest.
      for (URL manifest : Collections.list(loader.getResources(JarFile.MANIFEST_NAME))) {
        if (!manifest.getProtocol().equals("file")) {
          resources.add(manifest);
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE, "The models on the class path cannot be read: " + e, e);
    }
    if (resources.models.isEmpty()) {
      throw ModelClassPath.none(List.of("the class path of this application"));
    }
    return List.copyOf(resources.models);
  }

  private void add(URL url) throws IOException, URISyntaxException {
    if (url.getProtocol().equals("file")) {
      folder(Path.of(url.toURI()));
      return;
    }
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection jar) {
      jar(jar);
    } else if (url.getPath().contains(ModelClassPath.FOLDER)) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE,
          "The models at "
              + url
              + " cannot be listed: "
              + url.getProtocol()
              + ": URLs are read in no known way.\n  Name their folders and jars instead:"
              + " verifyModels(ModelClassPath.read(paths)).");
    }
  }

  private void folder(Path folder) throws IOException {
    if (!seen.add(folder.toString())) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        models.add(ModelClassPath.model(Files.readString(file), file.toString()));
      }
    }
  }

  private void jar(JarURLConnection connection) throws IOException {
    String place = connection.getJarFileURL().toExternalForm();
    if (!seen.add(place)) {
      return;
    }
    // The file that this opens is then ours to close; the loader keeps its own.
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (ModelClassPath.isModel(entry)) {
          try (InputStream in = jar.getInputStream(entry)) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            models.add(ModelClassPath.model(json, place + "!/" + entry.getName()));
          }
        }
      }
    }
  }
}

package io.jmigrate.model;

import io.jmigrate.classpath.ClassPathFolder;
import io.jmigrate.classpath.ClassPathFolder.Content;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the models that a running application brings: those of every class folder and jar that its
 * class loader sees, jars within jars included where the loader knows them. No class is loaded.
 */
public final class ModelResources {
  private ModelResources() {}

  /**
   * Every model there is.
   *
   * @throws JmigrateException (INVALID_MODELS) when there is none, or a file is damaged;
   *     (FILE_UNREADABLE) when one cannot be read
   */
  public static List<FoundModel> read(ClassLoader loader) {
    Found found = new Found();
    String folder = ModelClassPath.FOLDER.substring(0, ModelClassPath.FOLDER.length() - 1);
    try {
      new ClassPathFolder(loader, folder).visit(found);
    } catch (IOException e) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE, "The models on the class path cannot be read: " + e, e);
    }
    if (found.models.isEmpty()) {
      throw ModelClassPath.none(List.of("the class path of this application"));
    }
    return List.copyOf(found.models);
  }

  private static final class Found implements ClassPathFolder.Visitor {
    private final List<FoundModel> models = new ArrayList<>();

    @Override
    public void folder(Path folder) throws IOException {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
        for (Path file : files) {
          models.add(ModelClassPath.model(Files.readString(file), file.toString()));
        }
      }
    }

    @Override
    public void entry(String name, String place, URL url, Content content) throws IOException {
      if (ModelClassPath.isModel(name)) {
        try (InputStream in = content.open()) {
          String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          models.add(ModelClassPath.model(json, place));
        }
      }
    }

    @Override
    public void unlistable(URL url) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE,
          "The models at "
              + url
              + " cannot be listed, and no index names them.\n"
              + "  Have the build write one (jmigrate:index), or name their folders and jars:"
              + " verifyModels(ModelClassPath.read(paths)).");
    }
  }
}

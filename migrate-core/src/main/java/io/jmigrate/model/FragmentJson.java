package io.jmigrate.model;

import com.fasterxml.jackson.jr.ob.JSON;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The JSON text of a fragment: the same for the same fragment, line by line. It begins with the
 * fragment's fingerprint, by which a text that was changed on its way is noticed.
 */
public final class FragmentJson {
  private static final JSON WRITER = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);
  private static final JSON READER = JSON.std;
  private static final String FINGERPRINT = "fingerprint";

  private FragmentJson() {}

  /** The text that {@link #read} reads. */
  public static String write(ModelFragment fragment) {
    return "{\n  \""
        + FINGERPRINT
        + "\" : \""
        + ModelFingerprint.of(fragment)
        + "\","
        + text(WRITER, fragment).substring(1)
        + "\n";
  }

  /** A part of a fragment, or all of it without its fingerprint, on one line. */
  static String compact(Object part) {
    return text(JSON.std, part);
  }

  private static String text(JSON writer, Object value) {
    try {
      return writer.asString(value);
    } catch (IOException e) {
      throw new AssertionError("a string takes whatever is written", e);
    }
  }

  /**
   * Reads what a processor wrote.
   *
   * @param place of the text, for the message
   * @throws JmigrateException when it is not that, or not as it was written
   */
  public static ModelFragment read(String json, String place) {
    try {
      ModelFragment fragment = unsigned(json);
      if (fragment.format() == ModelFragment.FORMAT) {
        requireUnchanged(fragment, READER.mapFrom(json).get(FINGERPRINT), place);
        return fragment;
      }
    } catch (JmigrateException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new JmigrateException(ErrorCode.INVALID_MODELS, damaged(place), e);
    }
    throw new JmigrateException(ErrorCode.INVALID_MODELS, damaged(place));
  }

  /** The same, its fingerprint not looked at. */
  static ModelFragment unsigned(String json) throws IOException {
    return READER.beanFrom(ModelFragment.class, json);
  }

  private static void requireUnchanged(
      ModelFragment fragment, @Nullable Object written, String place) {
    String now = ModelFingerprint.of(fragment);
    if (!now.equals(written)) {
      throw new JmigrateException(
          ErrorCode.INVALID_MODELS,
          place
              + (written == null
                  ? " has no fingerprint: an older version of jmigrate wrote it, or it lost a part."
                  : " was changed after it was compiled: its fingerprint is "
                      + written
                      + ", its content makes "
                      + now
                      + ".")
              + "\n  Compile the models again with the jmigrate-model-processor of this version, and"
              + " let nothing that packs the jar rewrite META-INF/jmigrate.");
    }
  }

  private static String damaged(String place) {
    return place
        + " is not a description of a model, or one of another version of jmigrate. Compile the"
        + " models again with the jmigrate-model-processor of this version.";
  }
}

package io.jmigrate.model;

import com.fasterxml.jackson.jr.ob.JSON;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;

/** The JSON text of a fragment: the same for the same fragment, line by line. */
public final class FragmentJson {
  private static final JSON WRITER = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);
  private static final JSON READER = JSON.std;

  private FragmentJson() {}

  /** The text that {@link #read} reads. */
  public static String write(ModelFragment fragment) {
    try {
      return WRITER.asString(fragment) + "\n";
    } catch (IOException e) {
      throw new AssertionError("a string takes whatever is written", e);
    }
  }

  /**
   * Reads what a processor wrote.
   *
   * @param place of the text, for the message
   * @throws JmigrateException when it is not that
   */
  public static ModelFragment read(String json, String place) {
    try {
      ModelFragment fragment = READER.beanFrom(ModelFragment.class, json);
      if (fragment.format() == ModelFragment.FORMAT) {
        return fragment;
      }
    } catch (IOException | RuntimeException e) {
      throw new JmigrateException(ErrorCode.INVALID_MODELS, damaged(place), e);
    }
    throw new JmigrateException(ErrorCode.INVALID_MODELS, damaged(place));
  }

  private static String damaged(String place) {
    return place
        + " is not a description of a model, or one of another version of jmigrate. Compile the"
        + " models again with the jmigrate-model-processor of this version.";
  }
}

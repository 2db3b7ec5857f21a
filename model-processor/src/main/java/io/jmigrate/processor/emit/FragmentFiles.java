package io.jmigrate.processor.emit;

import io.jmigrate.model.FragmentJson;
import io.jmigrate.model.ModelFragment;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes fragments beside the classes, each with its model as the one element it comes from. */
public final class FragmentFiles {
  private final Filer filer;

  /** Writes through the compiler, which keeps track of what comes from where. */
  public FragmentFiles(Filer filer) {
    this.filer = filer;
  }

  /** Writes {@code META-INF/jmigrate/blog.User.json}. */
  public void write(ModelFragment fragment, TypeElement model) throws IOException {
    String path = "META-INF/jmigrate/" + fragment.model() + ".json";
    var file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, model);
    try (Writer writer = file.openWriter()) {
      writer.write(FragmentJson.write(fragment));
    }
  }
}

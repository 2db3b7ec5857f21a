package io.jmigrate.processor.emit;

import io.jmigrate.annotation.Comment;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What the database is to say of tables and columns: {@link Comment}, else Javadoc where that is
 * asked for. Javadoc is in sources only, so none is taken from another class than the model: that
 * may have been compiled before, and the same model would have other comments then.
 */
public final class Comments {
  private final Elements elements;
  private final boolean javadoc;

  /** {@code javadoc}: whether Javadoc stands for a {@link Comment} that is not there. */
  public Comments(Elements elements, boolean javadoc) {
    this.elements = elements;
    this.javadoc = javadoc;
  }

  @Nullable String of(SourceModel model) {
    String said = model.marks().text(Comment.class, "value");
    String comment = said == null ? comment(model.type()) : null;
    return comment == null ? said : JavadocSentence.of(comment);
  }

  @Nullable String of(SourceModel model, SourceProperty property) {
    String said = property.marks().text(Comment.class, "value");
    if (said != null || !model.type().equals(property.field().getEnclosingElement())) {
      return said;
    }
    if (model.type().getKind() == ElementKind.RECORD) {
      String comment = comment(model.type());
      return comment == null ? null : JavadocSentence.ofComponent(comment, property.name());
    }
    String comment = comment(property.field());
    return comment == null ? null : JavadocSentence.of(comment);
  }

  private @Nullable String comment(Element element) {
    return javadoc ? elements.getDocComment(element) : null;
  }
}

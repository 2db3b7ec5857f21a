package io.jmigrate.cli.model;

import io.jmigrate.cli.config.Suggestion;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.model.FoundModel;
import io.jmigrate.model.ModelClassPath;
import io.jmigrate.model.ModelFragment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The models that a project has, compiled or only written. */
public final class ProjectModels implements ReferencedModels {
  private static final String USUAL_PACKAGE = "model";

  private final List<FoundModel> compiled;
  private final List<UncompiledModel> written;
  private final JavaSources sources;

  /**
   * Reads them.
   *
   * @param classPath folders of classes and jars
   * @param sources the folder of Java sources
   */
  public ProjectModels(List<Path> classPath, Path sources) {
    this.compiled = ModelClassPath.find(classPath);
    this.sources = new JavaSources(sources);
    this.written = this.sources.models();
  }

  /** The compiled one that makes a table; null for none. */
  public @Nullable FoundModel making(String table) {
    return compiled.stream()
        .filter(model -> model.fragment().table().equalsIgnoreCase(table))
        .findFirst()
        .orElse(null);
  }

  /**
   * The package for a model more: that of the others, else one in the package of all sources.
   *
   * @throws JmigrateException (INVALID_CONFIGURATION) when the others are in several
   */
  public String packageName() {
    SortedSet<String> packages = new TreeSet<>();
    written.forEach(model -> packages.add(packageOf(model.name())));
    if (packages.isEmpty()) {
      compiled.forEach(model -> packages.add(packageOf(model.name())));
    }
    if (packages.size() > 1) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "--package: there are models in " + String.join(", ", packages) + "; choose one");
    }
    if (!packages.isEmpty()) {
      return packages.first();
    }
    String common = sources.commonPackage();
    return common.isEmpty() ? USUAL_PACKAGE : common + "." + USUAL_PACKAGE;
  }

  @Override
  public ModelFragment find(String name) {
    List<ModelFragment> meant = new ArrayList<>();
    compiled.stream()
        .filter(model -> isMeant(model.name(), model.simpleName(), name))
        .forEach(model -> meant.add(model.fragment()));
    for (UncompiledModel model : written) {
      boolean known = meant.stream().anyMatch(each -> each.model().equals(model.name()));
      if (!known && isMeant(model.name(), simpleName(model.name()), name)) {
        meant.add(model.fragment());
      }
    }
    if (meant.size() == 1) {
      return keyOf(meant.get(0));
    }
    throw meant.isEmpty()
        ? new UnreadableAttributeException(
            "There is no model '" + name + "'" + Suggestion.of(name, simpleNames()))
        : new UnreadableAttributeException(
            "There are several models of this name: "
                + String.join(", ", meant.stream().map(ModelFragment::model).toList())
                + "; write references("
                + meant.get(0).model()
                + ")");
  }

  private SortedSet<String> simpleNames() {
    SortedSet<String> names = new TreeSet<>();
    compiled.forEach(model -> names.add(model.simpleName()));
    written.forEach(model -> names.add(simpleName(model.name())));
    return names;
  }

  private static boolean isMeant(String name, String simpleName, String written) {
    return name.equals(written) || simpleName.equals(written);
  }

  /** Without what leads on to more models. */
  private static ModelFragment keyOf(ModelFragment model) {
    return new ModelFragment(
        model.format(),
        model.model(),
        model.table(),
        model.schema(),
        null,
        null,
        model.id(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

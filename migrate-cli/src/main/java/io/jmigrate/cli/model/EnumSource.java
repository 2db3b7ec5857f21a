package io.jmigrate.cli.model;

import com.palantir.javapoet.TypeSpec;
import io.jmigrate.model.EnumConstants;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** The source of an enum: each constant is called as its label, or as near to it as Java allows. */
final class EnumSource {
  private EnumSource() {}

  static TypeSpec of(EnumConstants constants) {
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(Properties.enumName(constants)).addModifiers(Modifier.PUBLIC);
    Set<String> taken = new HashSet<>(constants.labels());
    for (String label : constants.labels()) {
      if (SourceVersion.isIdentifier(label) && !SourceVersion.isKeyword(label)) {
        type.addEnumConstant(label);
        continue;
      }
      String wanted = name(label);
      String name = wanted;
      for (int number = 2; !taken.add(name); number++) {
        name = wanted + "_" + number;
      }
      type.addEnumConstant(
          name,
          TypeSpec.anonymousClassBuilder("")
              .addAnnotation(Annotations.named("Label").addMember("value", "$S", label).build())
              .build());
    }
    return type.build();
  }

  /** In capitals, with an underscore for whatever a name cannot have. */
  private static String name(String label) {
    StringBuilder name = new StringBuilder();
    label
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .map(c -> Character.isJavaIdentifierPart(c) && c != '$' ? c : '_')
        .forEach(name::appendCodePoint);
    boolean starts = name.length() > 0 && Character.isJavaIdentifierStart(name.charAt(0));
    return name.length() > 1 && starts
        ? name.toString()
        : "_" + name + (name.length() > 0 ? "" : "EMPTY");
  }
}

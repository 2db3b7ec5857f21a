package io.jmigrate.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** The jar that is published needs no other one, and nothing in it meets the classes of users. */
class ProcessorJarIT {
  private static final Path JAR = Path.of(System.getProperty("processor.jar"));

  @Test
  void worksAlone() throws Exception {
    List<Path> files = Sources.javaFiles(Sources.GOOD.resolve("blog"));
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Processor processor = ServiceLoader.load(Processor.class, alone).iterator().next();
      assertThat(processor.getClass().getClassLoader()).isSameAs(alone);
      assertThat(Sources.fragments(Sources.compile(javac(), files, processor)))
          .isEqualTo(Sources.fragments(Sources.compile(javac(), files)));
    }
  }

  @Test
  void holdsNothingThatUsersHave() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .filteredOn(name -> name.endsWith(".class"))
          .allSatisfy(
              name ->
                  assertThat(name)
                      .matches("io/jmigrate/(processor|annotation)/.*")
                      .doesNotContain("dialect"))
          .noneMatch(name -> name.startsWith("com/"));
      assertThat(jar.getEntry("META-INF/gradle/incremental.annotation.processors")).isNotNull();
    }
  }
}

package io.jmigrate.processor;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.jmigrate.testing.rules.HouseRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reading, checking and emitting stay apart. */
final class ArchitectureTest {
  private static JavaClasses classes;

  @BeforeAll
  static void readTheClasses() {
    classes = HouseRules.shippedClasses("io.jmigrate.processor");
  }

  @Test
  void packagesFormNoCycle() {
    HouseRules.packagesFormNoCycle().check(classes);
  }

  @Test
  void nothingPrints() {
    HouseRules.nothingPrintsOutside("").check(classes);
  }

  @Test
  void nothingThrowsBareExceptions() {
    HouseRules.nothingThrowsBareExceptions().check(classes);
  }

  @Test
  void everyPackageIsNullMarked() {
    HouseRules.everyPackageIsNullMarked().check(classes);
  }

  @Test
  void namesSayWhatAClassIs() {
    HouseRules.namesSayWhatAClassIs().check(classes);
  }

  @Test
  void theStagesKnowOnlyThoseBefore() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("problem")
        .definedBy("io.jmigrate.processor.problem")
        .layer("read")
        .definedBy("io.jmigrate.processor.read")
        .layer("check")
        .definedBy("io.jmigrate.processor.check")
        .layer("emit")
        .definedBy("io.jmigrate.processor.emit")
        .layer("processor")
        .definedBy("io.jmigrate.processor")
        .whereLayer("read")
        .mayOnlyAccessLayers("problem")
        .whereLayer("check")
        .mayOnlyAccessLayers("problem", "read")
        .whereLayer("emit")
        .mayOnlyAccessLayers("read")
        .whereLayer("processor")
        .mayNotBeAccessedByAnyLayer()
        .check(classes);
  }
}

package io.jmigrate.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelFragment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of models whose sources are there and whose classes are not. */
class ProjectModelsTest {
  private final Path sources;

  ProjectModelsTest(@TempDir Path sources) {
    this.sources = sources;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Model public record User(@Id long id, String name) {} | users.id LONG true",
        "@Model(table = \"people\") record User(@Id java.util.UUID uid) {} | people.uid UUID false",
        "@Model class User { @Id @Length(20) private final String code; } | users.code STRING false",
        "@Model record User(@Id(identity = false) @Column(name = \"nr\") int no) {} | users.nr INT true",
        "@Model record User(@RenamedFrom(\"x\") @Id Long key) {} | users.key LONG true",
      })
  void readsTheKeyInASource(String source, String expected) throws IOException {
    write("blog/User.java", "package blog;\n" + source);
    ModelFragment user = models().find("User");
    ModelColumn id = user.id().get(0);
    assertThat("%s.%s %s %s".formatted(user.table(), id.column(), id.type(), id.identity()))
        .isEqualTo(expected);
    assertThat(models().find("blog.User")).isEqualTo(user);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Model record User(@Id long a, @Id long b) {} | cannot be read from its source; compile it",
        "@Model record User(@Id Point at) {} | cannot be read from its source; compile it first",
        "@org.other.Model record User(@Id long a) {} | There is no model 'User'",
        "/* @Model */ record User(@Id long a) {} | There is no model 'User'; did you mean 'Use'?",
      })
  void saysWhenItCannot(String source, String why) throws IOException {
    write("blog/User.java", "package blog;\n" + source);
    write("blog/Use.java", "package blog;\n@Model record Use(@Id long id) {}");
    assertThatThrownBy(() -> models().find("User")).hasMessageContaining(why);
  }

  @Test
  void asksWhichOfSeveralIsMeant() throws IOException {
    write("blog/User.java", "package blog;\n@Model record User(@Id long id) {}");
    write("shop/User.java", "package shop;\n@Model record User(@Id long id) {}");
    assertThatThrownBy(() -> models().find("User"))
        .hasMessageContaining("blog.User, shop.User; write references(blog.User)");
    assertThatThrownBy(() -> models().packageName())
        .hasMessage("--package: there are models in blog, shop; choose one");
  }

  @Test
  void choosesThePackageOfTheOthers() throws IOException {
    assertThat(models().packageName()).isEqualTo("model");
    write("com/acme/Application.java", "package com.acme;");
    write("com/acme/web/Page.java", "package com.acme.web;");
    assertThat(models().packageName()).isEqualTo("com.acme.model");
    write("com/acme/data/User.java", "package com.acme.data;\n@Model record User(@Id long id) {}");
    assertThat(models().packageName()).isEqualTo("com.acme.data");
  }

  private ProjectModels models() {
    return new ProjectModels(List.of(), sources);
  }

  private void write(String path, String source) throws IOException {
    Path file = sources.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, source.replace(";\n", ";\nimport io.jmigrate.annotation.*;\n"));
  }
}

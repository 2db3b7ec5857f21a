/** What models say of their tables. */
module io.jmigrate.annotations {
  requires static transitive org.jspecify;

  exports io.jmigrate.annotation;
}

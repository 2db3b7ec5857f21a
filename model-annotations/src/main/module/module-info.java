/** What models say of their tables. */
module io.jmigrate.annotations {
  requires static org.jspecify;

  exports io.jmigrate.annotation;
}

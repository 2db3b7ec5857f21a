package io.jmigrate.cli.config;

/** Checks texts against the type of their key. */
final class Values {
  private Values() {}

  /** Whether {@code text} is a value of {@code key}; if not, the problem is added. */
  static boolean check(ConfigKey key, Entry.Text text, Problems problems) {
    String value = text.value();
    boolean right =
        switch (key.type()) {
          case FLAG -> value.equals("true") || value.equals("false");
          case DURATION -> Durations.parse(value) != null;
          case COUNT -> count(value) >= 0;
          case CHOICE -> key.choices().contains(value);
          case PATHS, FILE -> !value.isBlank();
          case TEXT -> !value.isBlank() || key == ConfigKey.PASSWORD;
          case MAP -> value.indexOf('=') > 0;
          case SECTION -> false;
        };
    if (!right) {
      problems.add(
          text.place(),
          value.isBlank()
              ? "'" + key.path() + "' is empty; it takes " + form(key)
              : "'"
                  + key.path()
                  + "' takes "
                  + form(key)
                  + ", not '"
                  + value
                  + "'"
                  + Suggestion.of(value, key.choices()));
    }
    return right;
  }

  /** The number, or -1 when {@code text} is none. */
  static int count(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
  }

  /** What a key takes, as the end of a sentence. */
  static String form(ConfigKey key) {
    return switch (key.type()) {
      case FLAG -> "true or false";
      case DURATION -> Durations.FORM;
      case COUNT -> "a number such as 5, or 0";
      case CHOICE -> String.join(" or ", key.choices());
      case PATHS -> "a folder or a list of folders";
      case FILE -> "the path of a file";
      case TEXT -> key == ConfigKey.URL ? "one text, such as jdbc:h2:./data/dev" : "one text";
      case MAP -> "names with values: { name: value } in the file, name=value as an option";
      case SECTION -> "further keys";
    };
  }
}

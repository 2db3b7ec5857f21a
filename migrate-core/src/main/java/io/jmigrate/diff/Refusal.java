package io.jmigrate.diff;

/**
 * A difference that jmigrate does not touch, since it cannot represent it.
 *
 * @param object what it concerns, for people: {@code view shop.totals}
 * @param reason a clause that follows the object: {@code is only on one side}
 */
public record Refusal(String object, String reason) {
  @Override
  public String toString() {
    return object + " " + reason;
  }
}

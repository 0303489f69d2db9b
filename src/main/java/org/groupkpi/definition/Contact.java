package org.groupkpi.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.text.OneLine;

/**
 * Somebody to write to: {@code Name <mail@example.com>}, or one of the two alone.
 *
 * @param name empty if only the address is known
 * @param address e-mail address; empty if only the name is known
 */
public record Contact(String name, String address) {
  private static final Pattern NAMED = Pattern.compile("(?<name>[^<>]*)<(?<address>[^<>]*)>");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;:\"()\\\\]+@[^\\s@<>,;:\"()\\\\]+");

  /** The contacts of a text that separates them by semicolons, in its order. */
  static List<Contact> all(String text) {
    List<Contact> contacts = new ArrayList<>();
    for (String part : text.split("[;；]", -1)) {
      String one = OneLine.oneLine(part).strip();
      if (!one.isEmpty()) {
        contacts.add(of(one));
      }
    }
    return contacts;
  }

  private static Contact of(String text) {
    Matcher named = NAMED.matcher(text);
    if (named.matches() && isAddress(named.group("address").strip())) {
      return new Contact(named.group("name").strip(), named.group("address").strip());
    }
    return isAddress(text) ? new Contact("", text) : new Contact(text, "");
  }

  private static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Whether there is an address to write to. */
  public boolean reachable() {
    return !address.isEmpty();
  }
}

package org.groupkpi.intake;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The passwords of submitted workbooks that head office was told, by the names of their files. They
 * appear in no output.
 */
public record Passwords(List<Entry> entries) {
  /** Name of the list in the folder of a year's submissions. */
  public static final String FILE = "passwords.csv";

  public static final Passwords NONE = new Passwords(List.of());

  /** The password of the files whose names match. */
  public record Entry(Pattern pattern, String password) {
    /**
     * An entry.
     *
     * @param glob name of files, in which {@code *} stands for anything, {@code ?} for a character
     */
    public static Entry of(String glob, String password) {
      String regex =
          glob.codePoints()
              .mapToObj(Character::toString)
              .map(c -> c.equals("*") ? ".*" : c.equals("?") ? "." : Pattern.quote(c))
              .collect(Collectors.joining());
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      return new Entry(Pattern.compile(regex, flags), password);
    }

    @Override
    public String toString() {
      return pattern.pattern();
    }
  }

  public Passwords {
    entries = List.copyOf(entries);
  }

  /** The passwords for a file, by its name. */
  List<String> of(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return entries.stream()
        .filter(entry -> entry.pattern().matcher(name).matches())
        .map(Entry::password)
        .distinct()
        .toList();
  }
}

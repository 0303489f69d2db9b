package org.groupkpi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What tests ask of a page in Markdown.
 *
 * @param levels of its headings, one {@code #} each, in order
 * @param anchors of its headings, as GitHub makes them
 * @param links to pages, pictures and anchors of this project
 * @param blocks texts between fences, without them
 */
record MarkdownPage(
    Path file, List<String> levels, Set<String> anchors, List<String> links, List<String> blocks) {
  private static final Pattern HEADING = Pattern.compile("(#+) (.*)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|src=\"([^\"]+)\"");
  private static final Pattern FENCE = Pattern.compile("^ *```.*");

  static MarkdownPage of(Path file) throws IOException {
    MarkdownPage page =
        new MarkdownPage(
            file, new ArrayList<>(), new HashSet<>(), new ArrayList<>(), new ArrayList<>());
    StringBuilder block = new StringBuilder();
    boolean inside = false;
    for (String line : Files.readAllLines(file, UTF_8)) {
      if (FENCE.matcher(line).matches()) {
        if (inside) {
          page.blocks.add(block.toString());
        }
        block.setLength(0);
        inside = !inside;
      } else if (inside) {
        block.append(line).append('\n');
      } else {
        page.read(line);
      }
    }
    return page;
  }

  private void read(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      levels.add(heading.group(1));
      anchors.add(anchor(heading.group(2)));
    }
    LINK.matcher(line.replaceAll("`[^`]*`", ""))
        .results()
        .map(MarkdownPage::target)
        .filter(link -> !link.contains(":"))
        .forEach(links::add);
  }

  private static String target(MatchResult link) {
    return link.group(1) == null ? link.group(2) : link.group(1);
  }

  /** Of two headings of one text the second gets a number; pages here have none. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '_')
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .replace(' ', '-');
  }

  /** What a link leads to: the file, and the anchor in it. */
  Path fileOf(String link) {
    String name = link.replaceAll("#.*", "");
    Path folder = file.toAbsolutePath().normalize().getParent();
    return name.isEmpty() ? file : folder.resolve(name).normalize();
  }
}

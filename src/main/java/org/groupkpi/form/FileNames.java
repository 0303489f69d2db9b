package org.groupkpi.form;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.YearTree;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Fold;
import org.groupkpi.text.Language;

/** Tells after which entities a file is named: by code or by full name. */
public final class FileNames {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

  /** A code of one letter is meant only at the beginning, and apart from what follows. */
  private static final Pattern LONE_LETTER = Pattern.compile("[A-Za-z0-9](?=[-_. ]|$)");

  /** How many words a code may have: {@code NF-03_B} has three. */
  private static final int WORDS = 4;

  private static final int SHORTEST_NAME = 2;

  private final EntityTree tree;
  private final Year year;
  private final Map<String, Entity> codes = new HashMap<>();
  private final Map<String, Entity> names = new HashMap<>();
  private final NavigableSet<Integer> lengths = new TreeSet<>();

  public FileNames(EntityTree tree, Year year) {
    this.tree = tree;
    this.year = year;
    for (Entity entity : tree.entities()) {
      codes.put(entity.code().toLowerCase(Locale.ROOT), entity);
      for (Language language : Language.values()) {
        String name = Fold.words(entity.name().in(language));
        if (name.length() >= SHORTEST_NAME) {
          names.putIfAbsent(name, entity);
          lengths.add(name.length());
        }
      }
    }
  }

  /** The entity that a file is plainly named after, if it is another one than that of its form. */
  public Optional<Entity> other(String fileName, Entity own) {
    int dot = fileName.lastIndexOf('.');
    String stem = dot < 0 ? fileName : fileName.substring(0, dot);
    Set<Entity> named = byCode(stem);
    named.addAll(byName(Fold.words(stem), own));
    return named.contains(own) ? Optional.empty() : named.stream().findFirst();
  }

  private Set<Entity> byCode(String stem) {
    Set<Entity> named = new LinkedHashSet<>();
    List<MatchResult> words = WORD.matcher(stem).results().toList();
    for (int first = 0; first < words.size(); first++) {
      for (int last = first; last < Math.min(words.size(), first + WORDS); last++) {
        int start = words.get(first).start();
        String code = stem.substring(start, words.get(last).end());
        if (code.length() > 1 || (start == 0 && LONE_LETTER.matcher(stem).lookingAt())) {
          Optional.ofNullable(codes.get(code.toLowerCase(Locale.ROOT))).ifPresent(named::add);
        }
      }
    }
    return named;
  }

  /** By the longest name at each place; those above an entity often stand in its files' names. */
  private Set<Entity> byName(String stem, Entity own) {
    Set<Entity> named = new LinkedHashSet<>();
    int at = 0;
    while (at < stem.length()) {
      int end = at + 1;
      for (int length : lengths.headSet(stem.length() - at, true).descendingSet()) {
        Entity entity = names.get(stem.substring(at, at + length));
        if (entity != null) {
          named.add(entity);
          end = at + length;
          break;
        }
      }
      at = end;
    }
    named.removeAll(above(own));
    return named;
  }

  private Set<Entity> above(Entity entity) {
    Set<Entity> above = new LinkedHashSet<>();
    YearTree inYear = tree.in(year);
    String at = inYear.parent(entity.code());
    while (!at.isEmpty()) {
      above.add(tree.entity(at));
      at = inYear.parent(at);
    }
    return above;
  }
}

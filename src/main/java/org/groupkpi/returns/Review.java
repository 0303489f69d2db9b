package org.groupkpi.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormWords;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/**
 * What is said to a filer about one workbook.
 *
 * @param title whose workbook it is, of which year
 * @param items most important first
 * @param remembered what the next round needs to know of this one
 */
public record Review(
    LocalText title, List<Language> languages, List<Item> items, EarlierRound remembered) {

  /**
   * One line of the list.
   *
   * @param number from 1
   * @param indicator its name, empty if it concerns none that is known
   * @param reply given in an earlier round, and still standing
   */
  public record Item(int number, Finding finding, LocalText indicator, Reply reply) {}

  public Review {
    languages = List.copyOf(languages);
    items = List.copyOf(items);
  }

  FormWords wording() {
    return new FormWords(languages);
  }

  /** The items about each cell that asks for something; the gravest first. */
  Map<SourceCell, List<Item>> byCell() {
    Map<SourceCell, List<Item>> byCell = new LinkedHashMap<>();
    for (Item item : items) {
      SourceCell place = item.finding().place();
      if (ReviewWords.asks(item.finding()) && !place.cell().isEmpty()) {
        byCell.computeIfAbsent(place.at(place.cell(), ""), key -> new ArrayList<>()).add(item);
      }
    }
    return byCell;
  }

  Stream<Finding> findings() {
    return items.stream().map(Item::finding);
  }
}

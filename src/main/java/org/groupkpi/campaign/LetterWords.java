package org.groupkpi.campaign;

import java.util.List;

/**
 * What a template of letters sees.
 *
 * @param group name of the group
 * @param period the reporting year as headings print it: {@code 2024 年}, {@code FY2024}
 * @param deadline as the project writes it; empty if there is none
 * @param daysLate days since the deadline; 0 up to that day
 * @param contact name of the contact, else its address
 * @param entities those that the letter is about
 */
public record LetterWords(
    String group,
    String period,
    String deadline,
    int daysLate,
    String contact,
    List<EnclosedForm> entities) {
  public LetterWords {
    entities = List.copyOf(entities);
  }

  /**
   * An entity and the workbook that is enclosed.
   *
   * @param state of its submission: {@code submitted}, {@code missing}, {@code unreadable}, {@code
   *     duplicated}; empty in invitations
   * @param errors open errors in it
   * @param warnings open warnings in it
   */
  public record EnclosedForm(
      String code, String name, String file, String state, int errors, int warnings) {}
}

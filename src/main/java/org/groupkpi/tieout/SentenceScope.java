package org.groupkpi.tieout;

import org.groupkpi.tieout.Sentence.Mention;

/** Of whom and of what a sentence speaks: the group in a year, or something else. */
record SentenceScope(Sentence sentence, OurRows known) {

  /** Whether it is about somebody else, a plan or another period. */
  boolean ofSomethingElse() {
    String text = sentence.text();
    String plain = text;
    for (String name : known.group()) {
      plain = plain.replace(name, "");
    }
    return Phrases.OTHERS.matcher(plain).find()
        || Phrases.PLANNED.matcher(text).find()
        || Phrases.RESPECTIVELY.matcher(text).find()
        || Phrases.OTHER_PERIOD.matcher(text).find()
        || known.others().stream().anyMatch(sentence::names);
  }

  /** Whether its figures may be on another basis, or supposed. */
  boolean onOtherBasis() {
    return Phrases.OTHER_BASIS.matcher(sentence.text()).find();
  }

  /** Whether nothing but the year or the group itself stands before a name. */
  boolean ofTheGroup(Mention mention) {
    String before = sentence.text().substring(0, mention.start());
    if (Phrases.ELSEWHERE.matcher(before).find()) {
      return false;
    }
    int clause = Math.max(before.lastIndexOf(','), before.lastIndexOf('、'));
    String subject = before.substring(clause + 1);
    if (Phrases.BEFORE.matcher(subject).matches()) {
      return true;
    }
    String folded = Label.folded(subject.replaceAll("(?:19|20)[0-9]{2} ?年?度?|的", ""));
    return folded.length() > 1 && known.group().stream().anyMatch(name -> name.startsWith(folded));
  }
}

package org.groupkpi.file;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A cursor over the bytes of an XML part as far as it has the plain shape in which spreadsheet
 * programs write rows and texts: UTF-8, no prefixes, comments or character references, attributes
 * in double quotes. Whatever else comes up is {@link Unusual}, and the part has to be read by
 * {@link XmlPart}; nothing faulty passes as plain.
 */
final class PlainXml {
  /** The part has another shape, or is faulty. */
  static final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unusual() {
      super(null, null, false, false);
    }
  }

  private static final List<String> SPACING = List.of("xml:space");

  /** Characters of a text that are spelled in one byte and need no second look. */
  private static final boolean[] ORDINARY = allBut("<>&");

  private static final boolean[] IN_SECTION = allBut("]");

  /** Likewise of the value of an attribute. */
  private static final boolean[] PLAIN_VALUE = allBut("<&\"");

  /** Elements one in another that are passed. */
  private static final int DEEPEST = 16;

  private static final int MOST_ATTRIBUTES = 32;

  private static final int WIDE = 1;
  private static final int REFERENCE = 2;

  private final byte[] bytes;
  private final int start;
  private int at;
  private int nameFrom;
  private int nameTo;
  private int valueFrom;
  private int valueTo;
  private boolean closed;

  private PlainXml(byte[] bytes, int start) {
    this.bytes = bytes;
    this.start = start;
    this.at = start;
  }

  /** A cursor that stands before the first such tag; empty if what comes before it is unusual. */
  static Optional<PlainXml> from(String tag, byte[] bytes) {
    int start = indexOf(bytes, tag, 0);
    return start >= 0 && plain(new String(bytes, 0, start, StandardCharsets.ISO_8859_1))
        ? Optional.of(new PlainXml(bytes, start))
        : Optional.empty();
  }

  /** Without comments, document types or an encoding other than UTF-8. */
  private static boolean plain(String before) {
    int encoding = before.indexOf("encoding=");
    return !before.contains("<!")
        && (encoding < 0 || before.regionMatches(true, encoding + 10, "utf-8", 0, 5));
  }

  static Unusual unusual() {
    return new Unusual();
  }

  /** Whether that stands before the place where the cursor began. */
  boolean declared(String text) {
    return new String(bytes, 0, start, StandardCharsets.ISO_8859_1).contains(text);
  }

  /** Whether that stands somewhere from here on. */
  boolean ahead(String text) {
    return indexOf(bytes, text, at) >= 0;
  }

  private static int indexOf(byte[] bytes, String text, int from) {
    for (int i = from; i <= bytes.length - text.length(); i++) {
      if (bytes[i] == text.charAt(0) && matches(bytes, text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] bytes, String text, int from) {
    for (int i = text.length() - 1; i > 0; i--) {
      if (bytes[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the cursor stands. */
  int place() {
    return at;
  }

  /** The part without what the cursor passed up to a place. */
  InputStream restFrom(int place) {
    return restFrom(place, place, place);
  }

  /** The part without what the cursor passed but for the bytes between two places. */
  InputStream restFrom(int from, int to, int place) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(piece(0, start), piece(from, to), piece(place, bytes.length))));
  }

  private InputStream piece(int from, int to) {
    return new ByteArrayInputStream(bytes, from, to - from);
  }

  /** Passes a text that stands here; false if another one does. */
  boolean take(String text) {
    boolean here = sees(text);
    at += here ? text.length() : 0;
    return here;
  }

  /** Passes a text that has to stand here. */
  void expect(String text) {
    if (!take(text)) {
      throw unusual();
    }
  }

  /** Whether a text stands here. */
  boolean sees(String text) {
    return at + text.length() <= bytes.length
        && bytes[at] == text.charAt(0)
        && matches(bytes, text, at);
  }

  void passBlank() {
    int end = at;
    while (end < bytes.length && isBlank(bytes[end])) {
      end++;
    }
    at = end;
    here();
  }

  private byte here() {
    if (at == bytes.length) {
      throw unusual();
    }
    return bytes[at];
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }

  /** Moves to the next attribute of the tag whose name was taken; false behind its end. */
  boolean nextAttribute() {
    if (!nextName()) {
      return false;
    }
    expect("=\"");
    valueFrom = at;
    pass(PLAIN_VALUE);
    valueTo = at;
    expect("\"");
    return true;
  }

  private boolean nextName() {
    int from = at;
    passBlank();
    byte b = here();
    if (b == '>' || b == '/') {
      closed = b == '/';
      at++;
      if (closed) {
        expect(">");
      }
      return false;
    }
    nameFrom = at;
    int end = at;
    while (end < bytes.length && bytes[end] > ' ' && bytes[end] != '=') {
      end++;
    }
    nameTo = end;
    at = end;
    if (from == nameFrom || nameFrom == nameTo) {
      throw unusual();
    }
    return true;
  }

  /** Whether the tag just passed was closed in itself. */
  boolean closed() {
    return closed;
  }

  /** Passes the attributes of a tag, of which there may be one, for the blanks of its text. */
  void passSpacing() {
    if (nextAttribute()) {
      name(SPACING);
      if (nextAttribute()) {
        throw unusual();
      }
    }
  }

  /** Which of these is the name of the attribute; any other is unusual. */
  int name(List<String> names) {
    return among(names, nameFrom, nameTo);
  }

  /** Which of these is the value of the attribute; any other is unusual. */
  int value(List<String> values) {
    return among(values, valueFrom, valueTo);
  }

  private int among(List<String> names, int from, int to) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.length() == to - from
          && bytes[from] == name.charAt(0)
          && matches(bytes, name, from)) {
        return i;
      }
    }
    throw unusual();
  }

  /** The value of the attribute. */
  String value() {
    return new String(bytes, valueFrom, valueTo - valueFrom, StandardCharsets.ISO_8859_1);
  }

  /** The value of the attribute, a whole number. */
  int number() {
    return number(valueFrom, valueTo);
  }

  /**
   * The whole number between a tag and the next, which is passed; -1 if something else is there.
   */
  int numberBefore(String tag) {
    int from = at;
    int end = from;
    while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9') {
      end++;
    }
    if (end == from || end - from > 9) {
      return -1;
    }
    at = end;
    expect(tag);
    return number(from, end);
  }

  private int number(int from, int to) {
    if (from == to || to - from > 9) {
      throw unusual();
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        throw unusual();
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** The column of the attribute, an address in that row. */
  int column(int row) {
    int column = 0;
    int i = valueFrom;
    while (i < valueTo && bytes[i] >= 'A' && bytes[i] <= 'Z' && column <= CellAddress.MAX_COLUMN) {
      column = column * 26 + bytes[i++] - 'A' + 1;
    }
    if (column == 0 || number(i, valueTo) != row) {
      throw unusual();
    }
    return column;
  }

  /** Passes the element that begins here, with all that it contains; its names are plain. */
  void passElement() {
    int[] open = new int[DEEPEST];
    int depth = 0;
    do {
      if (depth > 0 && take("</")) {
        depth--;
        passEnd(open[depth]);
      } else {
        open[depth] = passStart();
        depth += closed ? 0 : 1;
      }
      if (depth == DEEPEST) {
        throw unusual();
      }
      if (depth > 0) {
        passCharacters();
      }
    } while (depth > 0);
  }

  /** Passes a tag; gives the place of its name. */
  private int passStart() {
    expect("<");
    int name = at;
    while (isLetter(here())) {
      at++;
    }
    requireName(name, at);
    passAttributes();
    return name;
  }

  private void passEnd(int name) {
    int length = sameName(name, at);
    if (length < 0) {
      throw unusual();
    }
    at += length;
    passBlank();
    expect(">");
  }

  private void passAttributes() {
    int[] names = new int[MOST_ATTRIBUTES];
    for (int count = 0; nextName(); count++) {
      requireName(nameFrom, nameTo);
      for (int i = 0; i < count; i++) {
        if (sameName(names[i], nameFrom) >= 0) {
          throw unusual();
        }
      }
      if (count == names.length) {
        throw unusual();
      }
      names[count] = nameFrom;
      passValue();
    }
  }

  private void passValue() {
    expect("=\"");
    for (pass(PLAIN_VALUE); !take("\""); pass(PLAIN_VALUE)) {
      if (here() == '<') {
        throw unusual();
      }
      if (bytes[at] == '&') {
        requireReference();
      }
      passCharacter();
    }
  }

  private void requireName(int from, int to) {
    boolean name = from < to && bytes[from] > '9';
    for (int i = from; i < to; i++) {
      name &= isLetter(bytes[i]);
    }
    if (!name) {
      throw unusual();
    }
  }

  /** The length of the name that stands at both places; below 0 if two names do. */
  private int sameName(int one, int other) {
    int length = 0;
    while (other + length < bytes.length
        && isLetter(bytes[one + length])
        && bytes[one + length] == bytes[other + length]) {
      length++;
    }
    return other + length < bytes.length
            && !isLetter(bytes[one + length])
            && !isLetter(bytes[other + length])
        ? length
        : -1;
  }

  /** Passes the bytes that stand in a table. */
  private void pass(boolean[] table) {
    int end = at;
    while (end < bytes.length && bytes[end] >= 0 && table[bytes[end]]) {
      end++;
    }
    at = end;
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }

  /** The text up to the next tag, or that of one character section. */
  String text() {
    return textLater().get();
  }

  /** Passes the text, which is made when somebody asks for it; all its bytes are looked at now. */
  Supplier<String> textLater() {
    boolean section = take("<![CDATA[");
    int from = at;
    int marks = section ? passSection() : passCharacters();
    int to = at;
    if (section) {
      expect("]]>");
    }
    Charset charset = (marks & WIDE) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    return () -> {
      String text = new String(bytes, from, to - from, charset);
      return (marks & REFERENCE) == 0 ? text : resolved(text);
    };
  }

  private int passSection() {
    int marks = 0;
    while (true) {
      pass(IN_SECTION);
      if (sees("]]>")) {
        return marks;
      }
      here();
      marks |= passCharacter();
    }
  }

  private int passCharacters() {
    int marks = 0;
    while (true) {
      pass(ORDINARY);
      byte b = here();
      if (b == '<') {
        return marks;
      }
      if (b == '&') {
        requireReference();
        marks |= REFERENCE;
      } else if (b == '>' && bytes[at - 1] == ']') {
        throw unusual();
      }
      marks |= passCharacter();
    }
  }

  private static boolean[] allBut(String special) {
    boolean[] all = new boolean[128];
    for (int c = ' '; c < all.length; c++) {
      all[c] = special.indexOf(c) < 0;
    }
    return all;
  }

  /** Passes one character, if XML allows it and UTF-8 spells it so. */
  private int passCharacter() {
    int b = bytes[at++];
    if (b >= ' ' || b == '\n' || b == '\t') {
      return 0;
    }
    int lead = b & 0xff;
    if (lead >= 0xc2 && lead < 0xe0) {
      next(0x80, 0xbf);
    } else if (lead >= 0xe0 && lead < 0xf0) {
      int second = next(lead == 0xe0 ? 0xa0 : 0x80, lead == 0xed ? 0x9f : 0xbf);
      next(0x80, lead == 0xef && second == 0xbf ? 0xbd : 0xbf);
    } else if (lead >= 0xf0 && lead < 0xf5) {
      next(lead == 0xf0 ? 0x90 : 0x80, lead == 0xf4 ? 0x8f : 0xbf);
      next(0x80, 0xbf);
      next(0x80, 0xbf);
    } else {
      throw unusual();
    }
    return WIDE;
  }

  private int next(int least, int most) {
    int b = here() & 0xff;
    if (b < least || b > most) {
      throw unusual();
    }
    at++;
    return b;
  }

  private void requireReference() {
    if (!sees("&lt;") && !sees("&gt;") && !sees("&amp;") && !sees("&quot;") && !sees("&apos;")) {
      throw unusual();
    }
  }

  private static String resolved(String text) {
    StringBuilder resolved = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
      int end = text.indexOf(';', at);
      resolved.append(text, from, at).append(character(text.substring(at + 1, end)));
      from = end + 1;
    }
    return resolved.append(text, from, text.length()).toString();
  }

  private static char character(String entity) {
    return switch (entity) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> throw new IllegalStateException(entity);
    };
  }
}

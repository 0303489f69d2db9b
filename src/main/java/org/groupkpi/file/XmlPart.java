package org.groupkpi.file;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the elements of one XML part, from child to child. Refuses a part that declares a
 * document type, is nested too deeply or is not well-formed.
 *
 * <pre>
 * int level = xml.depth();
 * while (xml.nextChild(level)) { ... xml.name() ... xml.attribute("r") ... }
 * </pre>
 */
final class XmlPart {
  private static final InputFactoryImpl FACTORY = factory();

  private final String part;
  private final LocalText name;
  private final Allowance allowance;
  private final PartInput input;
  private final XMLStreamReader2 reader;
  private int depth;

  /** Opens the part and stands on its root element. */
  XmlPart(String part, byte[] bytes, Allowance allowance) {
    this(part, Words.of("part {0}").fill(part), new ByteArrayInputStream(bytes), allowance);
  }

  /**
   * Opens a part that is a stream.
   *
   * @param name what people call it
   */
  XmlPart(String part, LocalText name, InputStream contents, Allowance allowance) {
    this.part = part;
    this.name = name;
    this.allowance = allowance;
    try {
      this.input = new PartInput(part, contents, allowance);
      this.reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(input);
    } catch (XMLStreamException e) {
      throw malformed(String.valueOf(e.getMessage()));
    }
    nextChild(0);
  }

  /** Opens a part that is a stream, called by its name in the archive. */
  static XmlPart of(String part, InputStream contents, Allowance allowance) {
    return new XmlPart(part, Words.of("part {0}").fill(part), contents, allowance);
  }

  /** Whether a part of that name is XML. */
  static boolean isName(String part) {
    return part.endsWith(".xml") || part.endsWith(".rels") || part.endsWith(".vml");
  }

  private static InputFactoryImpl factory() {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  String part() {
    return part;
  }

  /** How many elements are open, the current one included. */
  int depth() {
    return depth;
  }

  /**
   * Moves to the next child of the element that was open at that depth, past whatever is left of
   * the current one; false at its end.
   */
  boolean nextChild(int level) {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT && depth == level + 1) {
        return true;
      }
      if (event == XMLStreamConstants.END_DOCUMENT
          || (event == XMLStreamConstants.END_ELEMENT && depth < level)) {
        return false;
      }
    }
  }

  /** Moves to the next element, wherever it stands; false at the end of the part. */
  boolean nextElement() {
    for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Passes by an element that does not belong here; refused if a value could stand in it. */
  void passBy(Set<String> holders) {
    int level = depth;
    Refused refusal = unexpected();
    boolean holds = holders.contains(name());
    while (depth >= level && !holds) {
      holds = next() == XMLStreamConstants.START_ELEMENT && holders.contains(name());
    }
    if (holds) {
      throw refusal;
    }
  }

  /** Reads on to the end of the part, so that all of it is known to be well-formed. */
  void finish() {
    while (next() != XMLStreamConstants.END_DOCUMENT) {
      // only what next() itself checks matters here
    }
  }

  /** Local name of the current element. */
  String name() {
    return reader.getLocalName();
  }

  String namespace() {
    String namespace = reader.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  int attributes() {
    return reader.getAttributeCount();
  }

  String attributeName(int index) {
    return reader.getAttributeLocalName(index);
  }

  String attributeValue(int index) {
    return reader.getAttributeValue(index);
  }

  /** The attribute of that name that has no prefix; null if there is none. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals(name)
          && (namespace == null || namespace.isEmpty())) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The attribute {@code r:id}, whatever its prefix is called; null if there is none. */
  @Nullable String relationId() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals("id")
          && namespace != null
          && namespace.endsWith("/relationships")) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Whether an attribute says {@code 1} or {@code true}. */
  boolean isSet(String name) {
    return isTrue(attribute(name));
  }

  static boolean isTrue(@Nullable String value) {
    return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
  }

  /** The text of the current element, which has no children; moves to its end. */
  String text() {
    int level = depth;
    String text = "";
    StringBuilder longer = null;
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT && depth < level) {
        return longer == null ? text : longer.toString();
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        throw unexpected();
      }
      if (isText(event)) {
        String piece = allowance.kept(piece());
        if (longer == null && text.isEmpty()) {
          text = piece;
        } else {
          longer = longer == null ? new StringBuilder(text) : longer;
          longer.append(piece);
          longer = new StringBuilder(allowance.kept(longer.toString()));
        }
      }
    }
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private String piece() {
    try {
      input.startText();
      return reader.getText();
    } catch (UncheckedStreamException e) {
      throw malformed(String.valueOf(e.getMessage()));
    }
  }

  private int next() {
    try {
      input.startToken();
      allowance.step(part);
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> allowance.depth(part, ++depth);
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD ->
            throw Refused.dangerous(Words.of("{0} declares a DOCTYPE").fill(name));
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw malformed("entity &" + reader.getLocalName() + ";");
        default -> {}
      }
      return event;
    } catch (XMLStreamException | UncheckedStreamException e) {
      throw malformed(String.valueOf(e.getMessage()));
    }
  }

  private Refused malformed(String message) {
    String first = message.lines().findFirst().orElse("");
    return faulty(Words.of("is not well-formed XML ({0})").fill(first));
  }

  /** A refusal of the current element, where skipping it could lose a value. */
  Refused unexpected() {
    String name = name();
    return faulty(Words.of("has an element {0} where none belongs").fill(name));
  }

  /** A refusal that names this part. */
  Refused faulty(LocalText what) {
    return Refused.unreadable(LocalText.same("{0} {1}").fill(name, what));
  }
}

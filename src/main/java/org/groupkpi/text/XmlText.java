package org.groupkpi.text;

/** Makes any text read as itself in XML, in elements and attributes. */
public final class XmlText {
  private XmlText() {}

  public static String escape(String text) {
    return OneLine.oneLine(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }
}

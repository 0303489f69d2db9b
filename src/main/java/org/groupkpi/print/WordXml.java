package org.groupkpi.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML of one part of a package; document types and whatever lies outside are refused. */
final class WordXml {
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private WordXml() {}

  /**
   * @param name for messages, among the templates
   * @throws TemplateFault if it is not XML
   */
  static Document parse(String name, byte[] content) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(NO_DOCTYPE, true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(content));
    } catch (SAXParseException e) {
      throw new TemplateFault(
          name, 0, "is not XML: " + e.getMessage() + " (line " + e.getLineNumber() + " of it)");
    } catch (SAXException | IOException e) {
      throw new TemplateFault(name, 0, "is not XML: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("cannot read XML", e);
    }
  }

  static byte[] print(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.setXmlStandalone(true);
    try {
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IllegalStateException("cannot write XML", e);
    }
    return out.toByteArray();
  }

  /** Elements below, in the order of the document. */
  static List<Element> elements(Document document, String namespace, String name) {
    return list(document.getElementsByTagNameNS(namespace, name));
  }

  static List<Element> elements(Element parent, String namespace, String name) {
    return list(parent.getElementsByTagNameNS(namespace, name));
  }

  private static List<Element> list(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(at -> (Element) nodes.item(at)).toList();
  }
}

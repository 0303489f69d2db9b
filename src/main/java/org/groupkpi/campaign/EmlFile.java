package org.groupkpi.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.FieldName;
import org.apache.james.mime4j.field.Fields;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;

/**
 * A letter as a file of RFC 5322 that mail programs open. It names no sender and no time, and so
 * has the same bytes whenever it is written; {@code X-Unsent} makes Outlook open it ready to be
 * sent.
 */
final class EmlFile {
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String BASE64 = "base64";

  /** In base64 no line begins so. */
  private static final NameValuePair BOUNDARY = new NameValuePair("boundary", "=_groupkpi_=");

  private EmlFile() {}

  static byte[] of(Letter letter) throws IOException {
    String text = letter.text().replace("\n", "\r\n");
    MultipartBuilder parts =
        MultipartBuilder.create("mixed")
            .addBodyPart(
                BodyPartBuilder.create()
                    .setBody(text, UTF_8)
                    .setContentTransferEncoding(BASE64)
                    .build());
    for (Enclosure enclosure : letter.enclosures()) {
      parts.addBodyPart(
          BodyPartBuilder.create()
              .setBody(enclosure.content(), WORKBOOK)
              .setContentTransferEncoding(BASE64)
              .setContentDisposition("attachment", enclosure.name())
              .build());
    }
    Message.Builder message =
        Message.Builder.of()
            .setSubject(letter.subject())
            .setTo(mailbox(letter))
            .setField(new RawField("X-Unsent", "1"))
            .setBody(parts.build())
            .setField(Fields.contentType("multipart/mixed", BOUNDARY));
    Message built = message.build();
    built.getHeader().removeFields(FieldName.DATE);
    return bytes(built);
  }

  private static Mailbox mailbox(Letter letter) {
    String address = letter.to().address();
    int at = address.lastIndexOf('@');
    String name = letter.to().name();
    return new Mailbox(
        name.isEmpty() ? null : name, address.substring(0, at), address.substring(at + 1));
  }

  private static byte[] bytes(Message message) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DefaultMessageWriter().writeMessage(message, out);
    return out.toByteArray();
  }
}

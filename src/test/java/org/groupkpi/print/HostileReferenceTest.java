package org.groupkpi.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.groupkpi.report.Report;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference that somebody prepared, or that has a past: reports carry none of it. */
class HostileReferenceTest {
  private static final Report REPORT = SampleReport.in(Language.EN);
  private static final String RELATIONS = "word/_rels/document.xml.rels";
  private static final String TYPES = "[Content_Types].xml";

  @TempDir Path templates;
  private final Map<String, byte[]> parts = new TreeMap<>(WordFile.of(REPORT).parts());

  /** Of its body, and of whoever worked on it. */
  @ParameterizedTest
  @CsvSource({
    "aFChunk, chunk.html",
    "oleObject, embeddings/ole.bin",
    "subDocument, part2.docx",
    "frame, http://192.0.2.1/f.htm",
    "image, http://192.0.2.1/pixel.png",
    "attachedTemplate, http://192.0.2.1/t.dotm",
    "hyperlink, javascript:alert(1)",
    "control, activeX/activeX1.xml",
    "webSettings, webSettings.xml",
    "comments, comments.xml",
    "footnotes, footnotes.xml",
    "glossaryDocument, glossary/document.xml",
    "vbaProject, vbaProject.bin"
  })
  void leavesBehindWhatIsNoLook(String kind, String target) throws IOException {
    boolean external = target.contains(":");
    relate(RELATIONS, kind, target, external ? "External" : "Internal");
    if (!external) {
      parts.put("word/" + target, "secret".getBytes(UTF_8));
    }
    parts.put("customXml/item1.xml", "secret".getBytes(UTF_8));
    edit(
        TYPES,
        "</Types>",
        "<Override PartName=\"/word/%s\" ContentType=\"x/x\"/></Types>".formatted(target));
    edit("_rels/.rels", "word/document.xml", "word/other.xml");
    WordFile file = print();
    assertThat(file.parts().keySet()).isEqualTo(WordFile.of(REPORT).parts().keySet());
    file.parts()
        .values()
        .forEach(part -> assertThat(new String(part, UTF_8)).doesNotContain("secret", target));
    assertThat(file.read().getTables()).hasSameSizeAs(REPORT.tables());
  }

  @ParameterizedTest
  @CsvSource({
    "image, http://192.0.2.1/pixel.png, External",
    "image, \\\\192.0.2.1\\pixel.png, External",
    "image, file:///c:/logo.png, external",
    "hyperlink, javascript:alert(1), External",
    "hyperlink, file://192.0.2.1/x, External",
    "oleObject, embeddings/ole.bin, Internal",
    "control, activeX/activeX1.xml, Internal",
    "image, media/missing.png, Internal",
    "image, ../../../missing.png, Internal",
    "image, http://192.0.2.1/missing.png, Internal"
  })
  void aHeaderThatLoadsOrRunsIsRefused(String kind, String target, String mode) throws IOException {
    parts.put("word/_rels/header.xml.rels", bytes(relations("")));
    relate("word/_rels/header.xml.rels", kind, target, mode);
    assertThat(refused()).startsWith("templates/docx/reference.docx");
  }

  @Test
  void aHeaderKeepsItsLogoAndItsLink() throws IOException {
    parts.put("word/_rels/header.xml.rels", bytes(relations("")));
    parts.put("word/media/logo.png", bytes("picture"));
    relate("word/_rels/header.xml.rels", "image", "media/logo.png", "Internal");
    relate("word/_rels/header.xml.rels", "hyperlink", "https://www.example.org", "External");
    assertThat(print().parts()).containsKeys("word/media/logo.png", "word/_rels/header.xml.rels");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe",
        " IncludePicture \"http://192.0.2.1/p.png\" \\d",
        "INCLUDETEXT \"//192.0.2.1/x.docx\"",
        "LINK Excel.Sheet.8",
        "QUOTE 68 68 69",
        "MACROBUTTON x",
        ""
      })
  void aFieldThatLoadsOrRunsIsRefused(String field) throws IOException {
    String half = field.substring(0, field.length() / 2);
    header(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
            + half
            + "</w:instrText></w:r><w:r><w:instrText>"
            + field.substring(half.length()).replace("\"", "&quot;")
            + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    assertThat(refused()).startsWith("templates/docx/reference.docx/word/header.xml: holds the");
    header("<w:fldSimple w:instr=\"" + field.replace("\"", "&quot;") + "\"/>");
    assertThat(refused()).startsWith("templates/docx/reference.docx/word/header.xml: holds the");
  }

  @Test
  void pageNumbersStay() throws IOException {
    header("<w:fldSimple w:instr=\" PAGE \\* MERGEFORMAT \"/>");
    assertThat(print().part("word/header.xml")).contains("MERGEFORMAT");
  }

  @Test
  void aDrawingThatLoadsIsRefused() throws IOException {
    header(
        "<w:r><w:pict><v:imagedata xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " src=\"http://192.0.2.1/p.png\"/></w:pict></w:r>");
    assertThat(refused()).contains("would load “http://192.0.2.1/p.png” from elsewhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"word/header.xml", "word/styles.xml", "word/document.xml", TYPES})
  void entitiesAreRefused(String part) throws IOException {
    String text = new String(parts.get(part), UTF_8).replaceFirst("<\\?xml.*?\\?>\\s*", "");
    parts.put(part, bytes("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + text));
    assertThat(refused()).contains("is not XML").contains("DOCTYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"word/header.xml", "word/styles.xml", "word/document.xml", TYPES})
  void aMissingPartIsTold(String part) throws IOException {
    parts.remove(part);
    assertThat(refused()).startsWith("templates/docx/reference.docx: ");
  }

  @Test
  void aBombIsRefused() throws IOException {
    parts.put("word/media/bomb.png", new byte[65 << 20]);
    assertThat(refused()).contains("64 MiB");
  }

  @Test
  void whoeverReplacesAPartOfTheToolIsNotTrustedEither() throws IOException {
    Path file = templates.resolve("docx/word/_rels/document.xml.rels");
    Files.createDirectories(file.resolve("..").normalize());
    relate(RELATIONS, "attachedTemplate", "http://192.0.2.1/t.dotm", "External");
    Files.write(file, parts.get(RELATIONS));
    TemplateFault fault =
        catchThrowableOfType(
            TemplateFault.class, () -> WordFile.of(REPORT, Optional.of(templates)));
    assertThat(fault).hasMessageStartingWith("templates/docx/word/document.xml: would load");
  }

  private void header(String content) {
    String start = "<w:hdr xmlns:w=\"" + WordReference.WORD + "\"><w:p>";
    parts.put("word/header.xml", bytes(start + content + "</w:p></w:hdr>"));
  }

  private void relate(String part, String kind, String target, String mode) {
    String relation =
        "<Relationship Id=\"%s%d\" Type=\"%s/%s\" Target=\"%s\" TargetMode=\"%s\"/>"
            .formatted(kind, target.length(), WordReference.RELATION, kind, target, mode);
    edit(part, "</Relationships>", relation + "</Relationships>");
  }

  private static String relations(String content) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + content
        + "</Relationships>";
  }

  private void edit(String part, String old, String replacement) {
    String text = new String(parts.get(part), UTF_8);
    assertThat(text).contains(old);
    parts.put(part, bytes(text.replace(old, replacement)));
  }

  private String refused() throws IOException {
    write();
    TemplateFault fault =
        catchThrowableOfType(
            TemplateFault.class, () -> WordFile.of(REPORT, Optional.of(templates)));
    assertThat(fault.in(Language.ZH)).hasLineCount(1);
    return String.valueOf(fault.getMessage());
  }

  private WordFile print() throws IOException {
    write();
    return WordFile.of(REPORT, Optional.of(templates));
  }

  private void write() throws IOException {
    Files.createDirectories(templates.resolve("docx"));
    Files.write(templates.resolve("docx/reference.docx"), Archive.of(parts));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}

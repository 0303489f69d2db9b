package org.groupkpi.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.groupkpi.project.Folders;
import org.groupkpi.run.Called;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters as a mail program reads them: to whom, what they say, what is enclosed. */
class LettersTest {
  private static final Path SAMPLE = Path.of("sample-workbooks");
  private static final Path MISTAKES = SAMPLE.resolve("with-mistakes");
  private static final Path SECOND = SAMPLE.resolve("second");

  @TempDir private Path folder;

  private Path letters(Path project, String... options) {
    return written("letters", project, options);
  }

  private Path written(String name, Path project, String... options) {
    Path out = folder.resolve(name);
    Stream<String> call =
        Stream.of(
                Stream.of("mail"),
                Stream.of(options),
                Stream.of("--out", out.toString(), "" + project))
            .flatMap(words -> words);
    Called called = Called.kpi(call.toArray(String[]::new));
    assertThat(called.exit()).as(called.printed()).isEqualTo(0);
    return out;
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files.map(file -> file.getFileName().toString()).forEach(names::add);
      names.remove("manifest.json");
      return names;
    }
  }

  private static Message message(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new DefaultMessageBuilder().parseMessage(in);
    }
  }

  private static String text(Message message) throws IOException {
    return new String(content(parts(message).get(0)), UTF_8).replace("\r\n", "\n");
  }

  private static Map<String, byte[]> enclosed(Message message) throws IOException {
    Map<String, byte[]> enclosed = new LinkedHashMap<>();
    for (Entity part : parts(message).subList(1, parts(message).size())) {
      enclosed.put(part.getFilename(), content(part));
    }
    return enclosed;
  }

  private static List<Entity> parts(Message message) {
    return ((Multipart) message.getBody()).getBodyParts();
  }

  private static byte[] content(Entity part) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ((SingleBody) part.getBody()).writeTo(out);
    return out.toByteArray();
  }

  @Test
  void whoAnswersForSeveralEntitiesGetsOneLetterWithAllForms() throws IOException {
    Path out = letters(SECOND, "--kind", "invite");
    assertThat(names(out))
        .containsExactly(
            "lm1@larkmere.example.eml",
            "lm2@larkmere.example.eml",
            "lm@larkmere.example.eml",
            "operations@larkmere.example.eml");
    Message letter = message(out.resolve("operations@larkmere.example.eml"));
    Mailbox to = (Mailbox) letter.getTo().get(0);
    assertThat(to.getName() + " " + to.getAddress())
        .isEqualTo("Operations operations@larkmere.example");
    assertThat(letter.getSubject())
        .isEqualTo("Larkmere Paper Group plc: performance figures FY2025");
    assertThat(letter.getHeader().getField("X-Unsent").getBody()).isEqualTo("1");
    assertThat(text(letter)).startsWith("Dear Operations,\n").contains("by 2025-05-09");
    Path forms = folder.resolve("forms");
    Called.kpi("template", "--out", forms.toString(), SECOND.toString());
    Map<String, byte[]> enclosed = enclosed(letter);
    assertThat(enclosed).containsOnlyKeys("LM3_2025.xlsx", "LM4_2025.xlsx");
    for (Map.Entry<String, byte[]> form : enclosed.entrySet()) {
      assertThat(form.getValue()).isEqualTo(Files.readAllBytes(forms.resolve(form.getKey())));
    }
  }

  @Test
  void whatIsWrongGoesBackAsItIsReturned() throws IOException {
    Path out = letters(MISTAKES, "--kind", "return");
    Path validated = folder.resolve("validated");
    Called.kpi("validate", "--out", validated.toString(), MISTAKES.toString());
    assertThat(names(out)).hasSize(16).doesNotContain("tr01@xinglan.example.eml");
    Message letter = message(out.resolve("al01@xinglan.example.eml"));
    String copy = "青屿氧化铝有限公司-2024年ESG填报表（终稿）.xlsx";
    assertThat(text(letter)).contains("青屿氧化铝有限公司（AL01）：2 处须说明\n  " + copy);
    assertThat(enclosed(letter)).containsOnlyKeys(copy);
    assertThat(enclosed(letter).get(copy))
        .isEqualTo(Files.readAllBytes(validated.resolve("returns").resolve(copy)));
  }

  @Test
  void whoOwesAFormIsRemindedWithTheDaysSince() throws IOException {
    Path out = letters(MISTAKES, "--kind", "remind", "--today", "2025-03-01");
    assertThat(names(out))
        .containsExactly(
            "el02@xinglan.example.eml", "en02@xinglan.example.eml", "rd01@xinglan.example.eml");
    assertThat(text(message(out.resolve("en02@xinglan.example.eml")))).contains("已过 15 天");
    assertThat(text(message(out.resolve("el02@xinglan.example.eml")))).contains("收到不止一份");
  }

  @Test
  void sameLettersAreSameBytes() throws IOException {
    Path one = written("one", SECOND, "--kind", "invite");
    Path other = written("other", SECOND, "--kind", "invite");
    for (String name : names(one)) {
      assertThat(one.resolve(name)).hasSameBinaryContentAs(other.resolve(name));
    }
  }

  @Test
  void ownTemplatesAndOddNamesAreTakenAsTheyAre() throws IOException {
    Path project = folder.resolve("project");
    Folders.copy(SECOND, project);
    Path entities = project.resolve("definitions/entities.csv");
    Files.writeString(
        entities,
        Files.readString(entities)
            .replace("Environment <lm1@", "\"A\nBcc: all@evil.example <lm1@")
            .replace("lm1@larkmere.example>", "lm1@larkmere.example>;李雷 <LM1@larkmere.example>\"")
            .replace("Environment <lm2@larkmere.example>", "only a name"));
    Files.createDirectories(project.resolve("templates/mail"));
    Files.writeString(
        project.resolve("templates/mail/invite.en.txt.ftl"), "Hi ${contact}\n\n${entities?size}\n");
    Path out = folder.resolve("letters");
    Called called =
        Called.kpi("mail", "--kind", "invite", "--out", out.toString(), project.toString());
    assertThat(called.printed()).contains("3 letters").contains("no letter to LM2");
    Message letter = message(out.resolve("lm1@larkmere.example.eml"));
    assertThat(letter.getTo()).hasSize(1);
    assertThat(letter.getBcc()).isNull();
    assertThat(letter.getSubject()).isEqualTo("Hi A Bcc: all@evil.example");
    assertThat(text(letter)).isEqualTo("1\n");
  }
}

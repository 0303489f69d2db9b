package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that need a password are read with a list of passwords; rights management is told. */
class ProtectedFormsTest {
  private static final String PASSWORD = "北岭,\"2024\" ";
  private static final String QUOTED = "\"北岭,\"\"2024\"\" \"";
  private static final String USUAL = "submissions/2024/passwords.csv";

  @TempDir private Path folder;
  private TwoPlants plants;

  @BeforeEach
  void otherPlant() throws IOException {
    plants = TwoPlants.in(folder).submitted("N2_2024.xlsx", TwoPlants.form("N2"));
  }

  private TwoPlants encrypted(EncryptionMode mode, String energy) throws Exception {
    return plants.submitted("N1_2024.xlsx", encrypted(TwoPlants.form("N1", energy), mode));
  }

  @ParameterizedTest
  @EnumSource(names = {"agile", "standard"})
  void aFormIsReadWithItsPassword(EncryptionMode mode) throws Exception {
    encrypted(mode, "52340").with(USUAL, "pattern,password\r\nX*,1\r\nn1_*.xlsx," + QUOTED);
    assertThat(plants.validate()).extracting(Called::exit).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void theListIsReadLikeOtherTables(String encoding) throws Exception {
    String list = "# 口令\npassword,pattern\n\n" + QUOTED + ",N?_2024.xlsx\n";
    encrypted(EncryptionMode.agile, "52340").with(USUAL, list.getBytes(Charset.forName(encoding)));
    assertThat(plants.validate()).extracting(Called::exit).isEqualTo(0);
  }

  @Test
  void theListMayLieElsewhere(@TempDir Path elsewhere) throws Exception {
    encrypted(EncryptionMode.agile, "52340");
    Path list = elsewhere.resolve("口令.csv");
    Files.writeString(list, "pattern,password\n*," + QUOTED + "\n", UTF_8);
    assertThat(plants.validate()).extracting(Called::exit).isEqualTo(1);
    assertThat(plants.validate("--password-file", list.toString()))
        .extracting(Called::exit)
        .isEqualTo(0);
    Called draft =
        Called.kpi(
            "consolidate",
            "--password-file",
            list.toString(),
            "--out",
            folder.resolve("out").toString(),
            folder.toString());
    assertThat(draft.printed()).doesNotContain("F104").doesNotContain("北岭,");
    assertThat(Files.readString(folder.resolve("out/data/facts.csv"), UTF_8)).contains("52340");
  }

  /** Every command that reads submissions takes the list, before it writes or judges. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "guard",
        "explain ENERGY",
        "close",
        "verify OUT",
        "template --from FORM --out NEW"
      })
  void everyCommandTakesTheList(String command, @TempDir Path elsewhere) throws Exception {
    Path form = elsewhere.resolve("N1_2024.xlsx");
    Files.write(form, encrypted(TwoPlants.form("N1"), EncryptionMode.agile));
    plants.submitted("N1_2024.xlsx", Files.readAllBytes(form));
    Path list = elsewhere.resolve("list.csv");
    Files.writeString(list, "pattern,password\n*," + QUOTED + "\n", UTF_8);
    Path out = elsewhere.resolve("out");
    if (command.contains("OUT")) {
      assertThat(withList("consolidate --out " + out, list).exit()).isZero();
    }
    String call =
        command
            .replace("OUT", out.toString())
            .replace("FORM", form.toString())
            .replace("NEW", elsewhere.resolve("new").toString());
    assertThat(withList(call, list)).as(command).extracting(Called::exit).isEqualTo(0);
    assertThat(withList(call, list).printed()).doesNotContain("F104").doesNotContain("北岭,");
  }

  private Called withList(String command, Path list) {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    words.addAll(List.of("--password-file", list.toString(), folder.toString()));
    return Called.kpi(words.toArray(String[]::new));
  }

  @Test
  void aWrongPasswordIsToldAndNotShown() throws Exception {
    encrypted(EncryptionMode.agile, "52340").with(USUAL, "pattern,password\n*,geheim\n");
    Called called = plants.validate();
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.printed())
        .contains("F104", "no password that is listed opens it")
        .doesNotContain("geheim");
  }

  /** What is wrong with the list stops the run, and shows nothing of what stands in it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "N1*,geheim | D004 | the header pattern,password, the first row, is missing",
        "pattern,password\\nN1*, | D006 | column password must not be empty",
        "pattern,password\\n,geheim | D006 | column pattern must not be empty",
        "pattern,password\\nN1*,a,geheim | D032 | cell 3 of the row",
        "pattern,password\\nN1*,\"geheim | D001 | a quotation mark is not closed",
      })
  void aFaultyListIsAnError(String list, String kind, String words) throws Exception {
    plants.with(USUAL, list.replace("\\n", "\n"));
    Called called = plants.validate();
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.printed()).contains(kind, words, USUAL).doesNotContain("geheim");
  }

  @Test
  void aListThatIsNotThereIsAnError() {
    Called called = plants.validate("--password-file", folder.resolve("none.csv").toString());
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.printed()).contains("D004", "file none.csv is missing");
  }

  /** The copy that goes back is a marked one, and says that its password is gone. */
  @Test
  void theReturnedCopyIsMarkedAndNotEncrypted() throws Exception {
    encrypted(EncryptionMode.agile, "约 5 万").with(USUAL, "pattern,password\n*," + QUOTED);
    assertThat(plants.validate()).extracting(Called::exit).isEqualTo(1);
    byte[] returned = Files.readAllBytes(plants.returned("N1_2024.xlsx"));
    try (XSSFWorkbook copy = new XSSFWorkbook(new ByteArrayInputStream(returned))) {
      assertThat(text(copy.getSheetAt(0))).contains("本文件没有加密", "This file is not encrypted");
      Sheet form = copy.getSheet("填报");
      assertThat(form.getRow(1).getCell(2).getCellComment().getString().getString())
          .contains("C202");
    }
    plants.submitted("N1_2024.xlsx", returned);
    assertThat(plants.validate().printed()).contains("C202").doesNotContain("F104");
  }

  /** Excel opens such files without asking for a password: nobody knows that they have one. */
  @ParameterizedTest
  @EnumSource(names = {"agile", "standard", "binaryRC4", "cryptoAPI"})
  void aPasswordThatNobodyIsAskedForIsNotNeeded(EncryptionMode mode) throws Exception {
    boolean old = mode == EncryptionMode.binaryRC4 || mode == EncryptionMode.cryptoAPI;
    String name = old ? "N1_2024.xls" : "N1_2024.xlsx";
    for (String energy : List.of("52340", "约 5 万")) {
      byte[] form = TwoPlants.form("N1", energy);
      byte[] encrypted =
          old
              ? oldEncrypted(form, mode, Decryptor.DEFAULT_PASSWORD)
              : encrypted(form, mode, Decryptor.DEFAULT_PASSWORD);
      Called called = plants.submitted(name, encrypted).validate();
      assertThat(called.exit()).as(called.printed()).isEqualTo(energy.equals("52340") ? 0 : 1);
    }
    try (Workbook copy = WorkbookFactory.create(plants.returned(name).toFile())) {
      assertThat(text(copy.getSheetAt(copy.getActiveSheetIndex())))
          .contains("C202")
          .doesNotContain("本文件没有加密");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"binaryRC4", "cryptoAPI"})
  void anOldFormIsReadWithItsPassword(EncryptionMode mode) throws Exception {
    plants
        .submitted("N1_2024.xls", oldEncrypted(TwoPlants.form("N1", "约 5 万"), mode, "geheim"))
        .with(USUAL, "pattern,password\n*,falsch\n");
    assertThat(plants.validate().printed())
        .contains("F104", "no password that is listed opens it")
        .doesNotContain("geheim");
    plants.with(USUAL, "pattern,password\n*,geheim\n");
    assertThat(plants.validate().printed()).contains("C202").doesNotContain("F104");
    byte[] returned = Files.readAllBytes(plants.returned("N1_2024.xls"));
    try (HSSFWorkbook copy = new HSSFWorkbook(new ByteArrayInputStream(returned))) {
      assertThat(text(copy.getSheetAt(copy.getActiveSheetIndex()))).contains("本文件没有加密");
    }
    plants.submitted("N1_2024.xls", returned).with(USUAL, "pattern,password\n");
    assertThat(plants.validate().printed()).contains("C202").doesNotContain("F104", "F103");
  }

  private static byte[] oldEncrypted(byte[] form, EncryptionMode mode, String password)
      throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(form));
        HSSFWorkbook old = OldWorkbook.of(workbook)) {
      Biff8EncryptionKey.setCurrentUserPassword(password);
      old.setEncryptionMode(mode);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      old.write(out);
      return out.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static String text(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    for (Row row : sheet) {
      row.forEach(cell -> text.append(cell).append('\n'));
    }
    return text.toString();
  }

  @Test
  void rightsManagementIsToldAsThat() throws Exception {
    plants.submitted("N1_2024.xlsx", rightsManaged()).with(USUAL, "pattern,password\n*,x\n");
    Called called = plants.validate();
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.printed())
        .contains("F104", "sensitivity label or DRM", "not by a password")
        .doesNotContain("no password that is listed");
  }

  /** A container as Office makes it for a document with a sensitivity label. */
  private static byte[] rightsManaged() throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      document(container.getRoot(), "EncryptedPackage", "x".repeat(5_000));
      DirectoryEntry spaces = container.getRoot().createDirectory("\u0006DataSpaces");
      document(spaces, "Version", "Microsoft.Container.DataSpaces");
      document(spaces.createDirectory("DataSpaceInfo"), "DRMEncryptedDataSpace", "x");
      DirectoryEntry transform =
          spaces.createDirectory("TransformInfo").createDirectory("DRMEncryptedTransform");
      document(transform, "\u0006Primary", "<XrML/>");
      return bytes(container);
    }
  }

  private static void document(DirectoryEntry folder, String name, String content)
      throws IOException {
    folder.createDocument(name, new ByteArrayInputStream(content.getBytes(UTF_16LE)));
  }

  private static byte[] encrypted(byte[] workbook, EncryptionMode mode) throws Exception {
    return encrypted(workbook, mode, PASSWORD);
  }

  private static byte[] encrypted(byte[] workbook, EncryptionMode mode, String password)
      throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream out = encryptor.getDataStream(container)) {
        new ByteArrayInputStream(workbook).transferTo(out);
      }
      return bytes(container);
    }
  }

  private static byte[] bytes(POIFSFileSystem container) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    container.writeFilesystem(out);
    return out.toByteArray();
  }
}

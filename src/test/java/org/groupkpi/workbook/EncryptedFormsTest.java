package org.groupkpi.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.submission.Submission;
import org.groupkpi.submission.SubmissionParts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms that need a password are read with {@code passwords.csv}. */
class EncryptedFormsTest {
  private static final String PASSWORD = "北岭,2024";

  @TempDir private Path project;

  @ParameterizedTest
  @EnumSource(names = {"agile", "standard"})
  void aFormIsReadWithItsPassword(EncryptionMode mode) throws Exception {
    SubmissionsRead read =
        read(mode, "pattern,password\r\nX*,1\r\nNF03_*.xlsx,\"" + PASSWORD + "\"\r\n");
    assertThat(read.submissions()).singleElement().extracting(Submission::entity).isEqualTo("NF03");
    assertThat(read.findings()).extracting(Finding::kind).doesNotContain(FindingKind.F104);
  }

  @ParameterizedTest
  @EnumSource(names = {"agile", "standard"})
  void aWrongPasswordIsToldAndNotShown(EncryptionMode mode) throws Exception {
    SubmissionsRead read = read(mode, "pattern,password\n*,geheim\n");
    assertThat(read.submissions()).isEmpty();
    assertThat(read.findings())
        .filteredOn(finding -> finding.kind() == FindingKind.F104)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message().en()).contains("no password in passwords.csv opens it");
              assertThat(finding.toString()).doesNotContain("geheim");
            });
  }

  private SubmissionsRead read(EncryptionMode mode, String passwords) throws Exception {
    Path folder = Files.createDirectories(project.resolve("submissions/2024"));
    Files.write(folder.resolve("NF03_2024.xlsx"), encrypted(form(), mode));
    Files.writeString(folder.resolve("passwords.csv"), passwords, UTF_8);
    return new SubmissionsReader(SmallGroup.round(), SubmissionParts.ONE, new Workers(1))
        .readFolder(project);
  }

  private static byte[] form() throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFRow head = workbook.createSheet("填报").createRow(0);
      head.createCell(0).setCellValue("指标编码");
      head.createCell(1).setCellValue("2024年");
      XSSFRow row = workbook.getSheetAt(0).createRow(1);
      row.createCell(0).setCellValue("WASTE");
      row.createCell(1).setCellValue(12.5);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] encrypted(byte[] workbook, EncryptionMode mode) throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword(PASSWORD);
      try (OutputStream out = encryptor.getDataStream(container)) {
        new ByteArrayInputStream(workbook).transferTo(out);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }
}

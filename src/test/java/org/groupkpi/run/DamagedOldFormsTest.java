package org.groupkpi.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code .xls} has no checksums: damage that leaves a file readable is told by what the figures
 * are, and by a note with every such file.
 */
class DamagedOldFormsTest {
  @TempDir private Path folder;
  private byte[] form;

  @BeforeEach
  void oldForm() throws IOException {
    form =
        SpoiltFile.AN_OLD_WORKBOOK.of(
            DrawnWorkbook.of(
                """
                指标编码 | 单位 | 2024年 | 状态 | 说明
                ENERGY | 吨标煤 | 461 |
                HC | 人 | 300 |
                HC[gender=female] | 人 | 166 |
                HC[gender=male] | 人 | 134 |
                """,
                "N1"));
  }

  /** Where a number stands among the bytes, eight of them. */
  private int place(double number) {
    ByteBuffer bytes = ByteBuffer.wrap(form).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 8 <= form.length; at++) {
      if (bytes.getDouble(at) == number) {
        return at;
      }
    }
    throw new AssertionError(number);
  }

  private String told() throws IOException {
    Called called =
        TwoPlants.in(folder)
            .submitted("N1_2024.xls", form)
            .submitted("N2_2024.xlsx", TwoPlants.form("N2"))
            .validate();
    assertThat(called.printed()).contains("F133");
    return called.printed();
  }

  @Test
  void aSoundOneIsReadWithANote() throws IOException {
    assertThat(told()).contains("errors 0", "F133").doesNotContain("C202", "C260");
  }

  @Test
  void aNumberWithoutItsExponentIsAbsurd() throws IOException {
    int at = place(461);
    form[at + 7] = 0;
    form[at + 6] = 7;
    assertThat(told()).contains("C202", "impossibly large or small");
  }

  @Test
  void aFlippedBitBreaksASum() throws IOException {
    ByteBuffer.wrap(form).order(ByteOrder.LITTLE_ENDIAN).putDouble(place(166), 262_310);
    assertThat(told()).contains("C260", "262,444");
  }

  @Test
  void aFigureInAnotherColumnIsMissedAndSeen() throws IOException {
    form[place(461) - 4] = 8;
    assertThat(told()).contains("C230", "F129");
  }
}

package org.groupkpi.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.groupkpi.finding.Digest;
import org.groupkpi.project.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data room is verified where it was unpacked; one whose parts have changed is not made. */
class DataRoomTest {
  @TempDir private Path folder;
  private Path project;
  private Path output;
  private Path zip;

  @BeforeEach
  void consolidate() throws IOException {
    project = folder.resolve("集团 project");
    output = folder.resolve("out");
    zip = folder.resolve("room.zip");
    Folders.copy(Path.of("sample-workbooks/second"), project);
    Called run = Called.kpi("consolidate", "--formats", "md", "--out", "" + output, "" + project);
    assertThat(run.exit()).as(run.printed()).isEqualTo(0);
  }

  private Called pack() {
    return Called.kpi("pack", "--out", "" + zip, "" + output, "" + project);
  }

  @Test
  void isVerifiedWhereItWasUnpacked() throws IOException {
    Called packed = pack();
    assertThat(packed.exit()).as(packed.printed()).isEqualTo(0);
    Path room = folder.resolve("room");
    unpack(zip, room);
    assertThat(room.resolve("contents.html"))
        .content()
        .contains("kpi verify output project")
        .contains("project/project.yaml")
        .contains("output/data/results.csv");
    Called verified =
        Called.kpi("verify", "" + room.resolve("output"), "" + room.resolve("project"));
    assertThat(verified.exit()).as(verified.printed()).isEqualTo(0);
    assertThat(pack().exit()).isEqualTo(2);
    byte[] first = Files.readAllBytes(zip);
    Files.delete(zip);
    assertThat(pack().exit()).isEqualTo(0);
    assertThat(zip).hasBinaryContent(first);
  }

  @Test
  void takesTheSampleAlong() throws IOException {
    Path sample = folder.resolve("抽样 1.xlsx");
    Called.kpi("sample-figures", "--size", "5", "--seed", "1", "--out", "" + sample, "" + project);
    Called packed =
        Called.kpi("pack", "--sample", "" + sample, "--out", "" + zip, "" + output, "" + project);
    assertThat(packed.exit()).as(packed.printed()).isEqualTo(0);
    Path room = folder.resolve("room");
    unpack(zip, room);
    Path inside = room.resolve("sample/抽样 1.xlsx");
    assertThat(inside).hasSameBinaryContentAs(sample);
    assertThat(room.resolve("contents.html"))
        .content()
        .contains("href=\"sample/%E6%8A%BD%E6%A0%B7%201.xlsx\"")
        .contains(Digest.of(Files.readAllBytes(sample)));
    Called read = Called.kpi("sample-figures", "--read", "" + inside, "" + room.resolve("project"));
    assertThat(read.printed()).contains("5 figures drawn, 0 examined");
  }

  @Test
  void takesNothingElseAlong() {
    Called packed =
        Called.kpi(
            "pack",
            "--sample",
            "" + project.resolve("project.yaml"),
            "--out",
            "" + zip,
            "" + output,
            "" + project);
    assertThat(packed.exit()).isEqualTo(2);
    assertThat(packed.printed()).contains("is no sample");
    assertThat(zip).doesNotExist();
  }

  @Test
  void isNotMadeOfWhatChangedSince() throws IOException {
    Files.writeString(output.resolve("data/results.csv"), "changed");
    Called packed = pack();
    assertThat(packed.exit()).isEqualTo(2);
    assertThat(packed.printed()).contains("data/results.csv").contains("nothing was packed");
    assertThat(zip).doesNotExist();
  }

  private static void unpack(Path file, Path into) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = into.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        Files.copy(zip, target);
      }
    }
  }
}

package org.groupkpi.distributed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.groupkpi.run.CheckedForm;

/** What came of a batch, packed. */
@SuppressWarnings("ArrayRecordComponent")
record Results(byte[] packed) implements Serializable {

  /** Packs results one by one. */
  static final class Writer {
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Deflater quick = new Deflater(Deflater.BEST_SPEED);
    private final DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(packed, quick, 1 << 14));

    /** Adds what came of a workbook; nothing if memory ran out on it. */
    void add(Workbook workbook, Optional<CheckedForm> form) throws IOException {
      byte[] bytes = form.map(CheckedForm::bytes).orElse(new byte[0]);
      out.writeInt(workbook.index());
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    Results results() throws IOException {
      out.writeInt(-1);
      out.close();
      quick.end();
      return new Results(packed.toByteArray());
    }
  }

  /** The bytes of each form by the index of its workbook; none where memory ran out. */
  Map<Integer, byte[]> unpacked() throws IOException {
    Map<Integer, byte[]> unpacked = new LinkedHashMap<>();
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      for (int index = in.readInt(); index >= 0; index = in.readInt()) {
        unpacked.put(index, in.readNBytes(in.readInt()));
      }
    }
    return unpacked;
  }
}

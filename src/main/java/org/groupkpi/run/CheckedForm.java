package org.groupkpi.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.groupkpi.check.Checks;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.Finding;
import org.groupkpi.intake.ReturnedForm;
import org.groupkpi.submission.CollectionRound;

/**
 * All that comes of one workbook, in a form that can be sent from one machine to another.
 *
 * @param form what was read
 * @param findings of {@link Checks} in its submission; none if there is no submission
 */
public record CheckedForm(ReturnedForm form, List<Finding> findings) {
  public CheckedForm {
    findings = List.copyOf(findings);
  }

  /** Checks a form. */
  public static CheckedForm of(ReturnedForm form, CollectionRound round) {
    List<Finding> findings =
        form.submission().map(submission -> Checks.run(submission, round)).orElse(List.of());
    return new CheckedForm(form, findings);
  }

  /** As bytes, for {@link #read}. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new RecordWriter(bytes).write(this);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * What was made into bytes.
   *
   * @param entities by their codes
   */
  public static CheckedForm read(byte[] bytes, Function<String, Entity> entities)
      throws IOException {
    return new RecordReader(new ByteArrayInputStream(bytes), entities).read(CheckedForm.class);
  }
}

package org.groupkpi.form;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Register;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.submission.FillingGuide;
import org.groupkpi.text.Language;

/**
 * Writes the forms of one round, of which many differ in names and figures only: what they share is
 * made once. Their parts are those that {@link FormWriter} writes. Several threads may write at a
 * time.
 */
public final class FormMoulds {
  /** A mould takes some megabytes, and groups have few kinds of entities. */
  private static final int MOST = 16;

  private final Map<Shape, Casting> castings = new LinkedHashMap<>(MOST, 0.75f, true);

  /** What makes forms of one round the same but for what they say of their entity. */
  private record Shape(
      List<Language> languages,
      Optional<String> deadline,
      Optional<String> password,
      Optional<String> part,
      FillingGuide guide,
      FiscalYear fiscalYear,
      int linesOfName,
      int linesOfContact,
      List<String> asked,
      List<Register> registers) {
    static Shape of(FormRequest request) {
      return new Shape(
          request.languages(),
          request.deadline(),
          request.password(),
          request.part(),
          request.guide(),
          request.entity().holdings().fiscalYear(),
          CoverSheet.linesOfName(request),
          CoverSheet.linesOfContact(request),
          request.round().catalogue().collected().stream()
              .filter(indicator -> request.round().asks(request.entity(), indicator))
              .map(Indicator::code)
              .toList(),
          request.round().registers(request.entity()));
    }
  }

  /** A mould that the first who needs it makes while others wait. */
  private static final class Casting {
    private Optional<FormMould> mould = Optional.empty();

    synchronized FormMould mould(FormRequest request) throws IOException {
      if (mould.isEmpty()) {
        mould = Optional.of(FormMould.cast(request));
      }
      return mould.get();
    }
  }

  /** The form as .xlsx. */
  public byte[] form(FormRequest request) throws IOException {
    return request.started()
        ? FormWriter.form(request)
        : casting(Shape.of(request)).mould(request).form(request);
  }

  private synchronized Casting casting(Shape shape) {
    Casting casting = castings.computeIfAbsent(shape, key -> new Casting());
    if (castings.size() > MOST) {
      castings.remove(castings.keySet().iterator().next());
    }
    return casting;
  }
}

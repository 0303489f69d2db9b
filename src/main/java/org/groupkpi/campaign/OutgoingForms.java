package org.groupkpi.campaign;

import java.util.Optional;
import org.groupkpi.definition.Entity;
import org.groupkpi.form.FormAnswers;
import org.groupkpi.form.FormRequest;
import org.groupkpi.project.Project;
import org.groupkpi.project.Settings;

/** The forms that a project sends out. */
public final class OutgoingForms {
  private OutgoingForms() {}

  /** The form of an entity, with those answers in it. */
  public static FormRequest of(Project project, Entity entity, FormAnswers answers) {
    Settings settings = project.settings();
    return new FormRequest(
            project.round(),
            entity,
            settings.languages(),
            given(settings.workbook().deadline()),
            given(settings.workbook().password()),
            answers)
        .guided(settings.workbook().guide());
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}

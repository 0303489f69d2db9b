package org.groupkpi.report;

import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Nearest;
import org.groupkpi.definition.Register;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Finds what somebody names by its code. */
public record KnownNames(Catalogue catalogue, EntityTree tree) {
  private static final LocalText UNKNOWN =
      Words.of("KnownNames", "there is no {0} “{1}”; the nearest is {2}");

  /** The unit of a code; the exception names the nearest one. */
  public Entity entity(String code) throws UnknownName {
    Optional<Entity> entity = tree.find(code);
    if (entity.isEmpty()) {
      List<String> known = tree.entities().stream().map(Entity::code).toList();
      throw unknown(Words.of("entity"), code, Nearest.to(code, known));
    }
    return entity.get();
  }

  /** The code as written, if it exists; the exception names the nearest one. */
  public KpiCode code(KpiCode code) throws UnknownName {
    Optional<Indicator> indicator = catalogue.find(code.indicator());
    if (indicator.isEmpty()) {
      throw unknown(
          Words.of("indicator"),
          code.indicator(),
          Nearest.to(code.indicator(), catalogue.indicators().keySet()));
    }
    if (!catalogue.has(code)) {
      List<String> members = indicator.get().codes().stream().map(KpiCode::toString).toList();
      throw unknown(
          Words.of("KnownNames", "member"), code.toString(), Nearest.to(code.toString(), members));
    }
    return code;
  }

  /** The register of a code; the exception names the nearest one. */
  public Register register(String code) throws UnknownName {
    Optional<Register> register = catalogue.registers().find(code);
    if (register.isEmpty()) {
      throw unknown(
          Words.of("register"), code, Nearest.to(code, catalogue.registers().all().keySet()));
    }
    return register.get();
  }

  private static UnknownName unknown(LocalText what, String found, String nearest) {
    return new UnknownName(UNKNOWN.fill(what, found, nearest));
  }
}

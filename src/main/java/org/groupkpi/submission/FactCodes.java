package org.groupkpi.submission;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.groupkpi.definition.KpiCode;
import org.jspecify.annotations.Nullable;

/**
 * The codes that an entity answered, in the order of its answers; one for all who have the same.
 */
public final class FactCodes {
  /** A code that is looked for in the answers of many, of whom most have the same codes. */
  public static final class Wanted {
    private final KpiCode code;

    /** Where it was found last: threads may share it, as it is never changed. */
    private @Nullable Found last;

    public Wanted(KpiCode code) {
      this.code = code;
    }

    public KpiCode code() {
      return code;
    }

    int place(FactCodes codes) {
      Found found = last;
      if (found == null || found.codes != codes) {
        found = new Found(codes, codes.place(code));
        last = found;
      }
      return found.place;
    }

    private record Found(FactCodes codes, int place) {}
  }

  private static final Map<List<KpiCode>, WeakReference<FactCodes>> KNOWN = new WeakHashMap<>();

  private final List<KpiCode> codes;
  private final Map<KpiCode, Integer> places = new HashMap<>();

  private FactCodes(List<KpiCode> codes) {
    this.codes = codes;
    for (KpiCode code : codes) {
      places.put(code, places.size());
    }
  }

  static FactCodes of(Collection<Fact> facts) {
    List<KpiCode> codes = new ArrayList<>(facts.size());
    for (Fact fact : facts) {
      codes.add(fact.code());
    }
    return of(codes);
  }

  /** These codes, which are not changed any more. */
  static FactCodes of(List<KpiCode> codes) {
    synchronized (KNOWN) {
      WeakReference<FactCodes> known = KNOWN.get(codes);
      @Nullable FactCodes same = known == null ? null : known.get();
      if (same == null) {
        same = new FactCodes(codes);
        KNOWN.put(codes, new WeakReference<>(same));
      }
      return same;
    }
  }

  List<KpiCode> all() {
    return codes;
  }

  KpiCode code(int place) {
    return codes.get(place);
  }

  /** The place of a code; -1 if it was not answered. */
  int place(Object code) {
    return Objects.requireNonNullElse(places.get(code), -1);
  }

  int size() {
    return codes.size();
  }
}

package org.groupkpi.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaFault;
import org.groupkpi.definition.FormulaParser;
import org.groupkpi.definition.FormulaText;
import org.groupkpi.tieout.DocumentReader;

/** The doors through which files of others come in. Nothing but what a door declares may escape. */
enum Target {
  /** The bytes of a form, damaged anywhere. */
  XLSX {
    @Override
    void enter(byte[] input, SmallProject project) throws IOException {
      Form.judge(input, "N1_2024.xlsx", project);
    }
  },
  /** The parts of a form, damaged before they are packed. */
  XLSX_PARTS {
    @Override
    void enter(byte[] input, SmallProject project) throws IOException {
      Form.judge(FlatPackage.zipped(input), "N1_2024.xlsx", project);
    }
  },
  XLS {
    @Override
    void enter(byte[] input, SmallProject project) throws IOException {
      Form.judge(input, "N1_2024.xls", project);
    }
  },
  /** Definitions and history, several files at once. */
  CSV {
    private static final Set<String> NAMES =
        Set.of(
            "definitions/indicators.csv",
            "definitions/entities.csv",
            "definitions/dimensions.csv",
            "definitions/tables.csv",
            "definitions/rows.csv",
            "definitions/checks.csv",
            "definitions/units.csv",
            "definitions/factors.csv",
            "definitions/targets.csv",
            "definitions/adjustments.csv",
            "definitions/restatements.csv",
            "definitions/waivers.csv",
            "definitions/disclosures.csv",
            "history/facts-2023.csv",
            "history/published.csv");

    @Override
    void enter(byte[] input, SmallProject project) throws IOException {
      Map<String, byte[]> files = new LinkedHashMap<>(FlatPackage.files(input));
      files.keySet().retainAll(NAMES);
      project.load(files);
    }
  },
  CSV_GZ {
    @Override
    void enter(byte[] input, SmallProject project) throws IOException {
      project.load(Map.of("history/facts-2022.csv.gz", input));
    }
  },
  YAML {
    @Override
    void enter(byte[] input, SmallProject project) throws IOException {
      project.load(Map.of("project.yaml", input));
    }
  },
  /** A formula that is read is read again from its own text. */
  FORMULA {
    @Override
    void enter(byte[] input, SmallProject project) {
      Predicate<String> factor = name -> name.startsWith("EF");
      try {
        Formula formula = FormulaParser.parse(utf8(input), factor);
        String text = FormulaText.of(formula);
        if (!FormulaText.of(FormulaParser.parse(text, factor)).equals(text)) {
          throw new AssertionError("another formula than written: " + text);
        }
      } catch (FormulaFault fault) {
        // the reason that users see
      }
    }
  },
  HTML {
    @Override
    void enter(byte[] input, SmallProject project) throws IOException {
      project.tieOut(input, DocumentReader.Kind.HTML);
    }
  },
  MARKDOWN {
    @Override
    void enter(byte[] input, SmallProject project) throws IOException {
      project.tieOut(input, DocumentReader.Kind.MARKDOWN);
    }
  },
  TEXT {
    @Override
    void enter(byte[] input, SmallProject project) throws IOException {
      project.tieOut(input, DocumentReader.Kind.TEXT);
    }
  },
  PDF {
    @Override
    void enter(byte[] input, SmallProject project) throws IOException {
      project.tieOut(input, DocumentReader.Kind.PDF);
    }
  },
  /** The parts of a Word document. */
  DOCX {
    @Override
    void enter(byte[] input, SmallProject project) throws IOException {
      project.tieOut(FlatPackage.zipped(input), DocumentReader.Kind.WORD);
    }
  };

  abstract void enter(byte[] input, SmallProject project) throws IOException;

  /** The folder of its seeds. */
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String utf8(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }
}

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Opens every workbook of a folder with POI's event model and prints the sum of the value cells.
 *
 * <p>The least that any program has to do before it can check or add up anything: no checks, no
 * tree.
 *
 * <pre>java -cp target/groupkpi.jar benchmarks/PoiEventSum.java FOLDER YEAR</pre>
 */
public final class PoiEventSum {
  private final String heading;
  private BigDecimal sum = BigDecimal.ZERO;
  private int cells;

  private PoiEventSum(String year) {
    this.heading = year + "年";
  }

  public static void main(String[] args) throws Exception {
    PoiEventSum all = new PoiEventSum(args[1]);
    TreeSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> folder = Files.newDirectoryStream(Path.of(args[0]), "*.xlsx")) {
      folder.forEach(files::add);
    }
    for (Path file : files) {
      all.add(file);
    }
    System.out.println(
        all.cells + " values, sum " + all.sum.setScale(2).toPlainString());
  }

  private void add(Path file) throws Exception {
    try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
      XSSFReader.SheetIterator sheets =
          (XSSFReader.SheetIterator) new XSSFReader(opened).getSheetsData();
      XMLReader parser = XMLHelper.newXMLReader();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          parser.setContentHandler(new SheetHandler(strings));
          parser.parse(new InputSource(sheet));
        }
      }
    }
  }

  /** Finds the heading row of a sheet, then adds the value of every row below that has a code. */
  private final class SheetHandler extends DefaultHandler {
    private final ReadOnlySharedStringsTable strings;
    private final Map<String, String> row = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String column = "";
    private String type = "";
    private String codeColumn = "";
    private String valueColumn = "";

    SheetHandler(ReadOnlySharedStringsTable strings) {
      this.strings = strings;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("c")) {
        column = letters(attributes.getValue("r"));
        type = String.valueOf(attributes.getValue("t"));
      } else if (name.equals("row")) {
        row.clear();
      } else if (name.equals("v") || name.equals("t")) {
        text.setLength(0);
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      if (name.equals("v")) {
        boolean shared = type.equals("s");
        String value = text.toString();
        row.put(column, shared ? strings.getItemAt(Integer.parseInt(value)).getString() : value);
      } else if (name.equals("t")) {
        row.put(column, text.toString());
      } else if (name.equals("row")) {
        endRow();
      }
    }

    private void endRow() {
      if (!valueColumn.isEmpty()) {
        String value = row.getOrDefault(valueColumn, "");
        if (!value.isEmpty() && !row.getOrDefault(codeColumn, "").isEmpty()) {
          sum = sum.add(new BigDecimal(value.replace(",", "")));
          cells++;
        }
        return;
      }
      String code = columnOf("指标编码");
      if (!code.isEmpty()) {
        codeColumn = code;
        valueColumn = columnOf(heading);
      }
    }

    private String columnOf(String wanted) {
      return row.entrySet().stream()
          .filter(cell -> cell.getValue().lines().findFirst().orElse("").equals(wanted))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse("");
    }

    private String letters(String address) {
      int end = 0;
      while (Character.isLetter(address.charAt(end))) {
        end++;
      }
      return address.substring(0, end);
    }
  }
}

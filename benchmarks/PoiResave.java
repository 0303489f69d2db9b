import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Opens every workbook of a folder with POI and saves it again: the least that a program has to do
 * that marks cells with POI.
 *
 * <pre>java -cp target/groupkpi.jar benchmarks/PoiResave.java FOLDER OUT</pre>
 */
public final class PoiResave {
  private PoiResave() {}

  public static void main(String[] args) throws Exception {
    TreeSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> folder = Files.newDirectoryStream(Path.of(args[0]), "*.xlsx")) {
      folder.forEach(files::add);
    }
    Path target = Files.createDirectories(Path.of(args[1]));
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file);
          OutputStream out = Files.newOutputStream(target.resolve(file.getFileName()))) {
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        workbook.write(out);
        workbook.getPackage().revert(); // closing it would save it again
      }
    }
    System.out.println(files.size() + " workbooks");
  }
}

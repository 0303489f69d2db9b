package org.groupkpi.form;

import java.util.Collection;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Workbook;

/** Finds a name for a sheet that the workbook does not have yet; case does not tell two apart. */
public final class SheetTitle {
  private SheetTitle() {}

  public static String free(String wanted, Workbook workbook) {
    return free(wanted, name -> workbook.getSheet(name) != null);
  }

  public static String free(String wanted, Collection<String> taken) {
    return free(wanted, name -> taken.stream().anyMatch(name::equalsIgnoreCase));
  }

  private static String free(String wanted, Predicate<String> taken) {
    String name = wanted;
    for (int number = 2; taken.test(name); number++) {
      name = wanted + " (" + number + ")";
    }
    return name;
  }
}

package org.groupkpi.sample;

import java.util.List;

/**
 * One returned file of the sample.
 *
 * @param path below {@code submissions/2024}
 */
record SampleFile(String entity, String path, Hand hand) {

  /** What the filer did with the form besides filling it in. */
  enum Hand {
    /** Filled it in. */
    AS_IS,
    /** Saved it with LibreOffice. */
    LIBRE_OFFICE,
    /** Saved it with LibreOffice as .xls. */
    LIBRE_OFFICE_XLS,
    /** Copied it into a workbook of their own. */
    OWN_WORKBOOK,
    /** Unprotected it, exchanged columns, inserted rows and renamed a sheet. */
    REARRANGED
  }

  private static final String YUNXIU = "云岫铝业/";
  private static final String ENERGY = "能源板块 Energy/";

  /** Every file, in the order of the entities. */
  static final List<SampleFile> ALL =
      List.of(
          asIs("XL", "XL_2024.xlsx"),
          asIs("AL01", "青屿氧化铝有限公司-2024年ESG填报表（终稿）.xlsx"),
          asIs("AL02", "AL02_2024.xlsx"),
          new SampleFile("AL03", "AL03_2024.xlsx", Hand.LIBRE_OFFICE),
          asIs("AL04", "赤岗氧化铝 2024 填报表.xlsx"),
          asIs("AL05", "AL05_2024 海堡(2025.1.20).xlsx"),
          asIs("YX", YUNXIU + "云岫铝业股份-本部.xlsx"),
          asIs("YX01", YUNXIU + "YX01_2024.xlsx"),
          new SampleFile("YX02", YUNXIU + "竹溪湾铝厂_ESG绩效_2024_V3.xlsx", Hand.LIBRE_OFFICE),
          asIs("YX03", YUNXIU + "YX03_2024.xlsx"),
          asIs("YX04", YUNXIU + "文岭氧化铝-2024年填报表-审核后.xlsx"),
          new SampleFile("YX05", YUNXIU + "墨池炭素填报表.xlsx", Hand.REARRANGED),
          asIs("EL01", "EL01_2024.xlsx"),
          asIs("EL02", "EL02_2024.xlsx"),
          asIs("EL03", "澜川合营铝业2024年度ESG数据（已盖章）.xlsx"),
          new SampleFile("EL04", "EL04_2024.xlsx", Hand.LIBRE_OFFICE),
          asIs("EL05", "旧窑湾铝业（退出前）EL05_2024.xlsx"),
          new SampleFile("CB01", "渡口炭素报送数据.xlsx", Hand.OWN_WORKBOOK),
          asIs("CB02", "CB02_2024.xlsx"),
          asIs("EN", ENERGY + "EN_2024.xlsx"),
          asIs("EN01", ENERGY + "EN01_2024.xlsx"),
          asIs("EN02", ENERGY + "长风新能源/EN02_2024 - 副本.xlsx"),
          asIs("MN01", "MN01_2024.xlsx"),
          new SampleFile("MN02", "MN02_2024 Kora Bay FINAL.xlsx", Hand.LIBRE_OFFICE),
          new SampleFile("TR01", "星澜国贸2024.xls", Hand.LIBRE_OFFICE_XLS),
          asIs("RD01", "RD01_2024.xlsx"));

  private static SampleFile asIs(String entity, String path) {
    return new SampleFile(entity, path, Hand.AS_IS);
  }

  /** Whether another program has to save it. */
  boolean resaved() {
    return hand == Hand.LIBRE_OFFICE || hand == Hand.LIBRE_OFFICE_XLS;
  }

  /** The same form, only filled in. */
  SampleFile unsaved() {
    return resaved() ? asIs(entity, path.replaceFirst("\\.xls$", ".xlsx")) : this;
  }
}

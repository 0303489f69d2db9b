package org.groupkpi.sample;

/** The invented people who filled in and reviewed a form, when, and their extension. */
record Filer(String preparer, String reviewer, String date, String phone) {
  private static final String[] FAMILY = {
    "闻", "苗", "邵", "柏", "葛", "岑", "樊", "莫", "喻", "康", "池", "蔺", "钟"
  };
  private static final String[] GIVEN = {"知远", "若溪", "景行", "云舒", "砚秋", "一诺", "清和"};

  /** The people of the form of that number. */
  static Filer number(int number) {
    return new Filer(
        name(number * 2),
        name(number * 2 + 1),
        "2025-01-" + (10 + number * 7 % 20),
        "内线 " + (6001 + number * 13));
  }

  private static String name(int number) {
    return FAMILY[number % FAMILY.length] + GIVEN[number * 3 % GIVEN.length];
  }
}

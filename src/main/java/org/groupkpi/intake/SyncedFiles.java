package org.groupkpi.intake;

import java.util.regex.Pattern;

/** Knows the names that programs give to copies when they keep folders in step. */
final class SyncedFiles {
  private static final Pattern CONFLICT =
      Pattern.compile(
          "(?i).*(\\(\\d{1,3}\\)|（\\d{1,3}）|[(（][^()（）]*(冲突|conflict)[^()（）]*[)）]"
              + "|-(DESKTOP|LAPTOP|PC)[A-Z0-9-]*|[-_ ]+(副本|copy))\\.[a-z]{3,4}");

  private SyncedFiles() {}

  /** {@code a (1).xlsx}, {@code a-PC.xlsx}, {@code a（冲突副本）.xlsx}. */
  static boolean isConflictCopy(String file) {
    return CONFLICT.matcher(file.substring(file.lastIndexOf('/') + 1)).matches();
  }
}

package org.groupkpi.file;

import java.util.regex.Pattern;

/** Names that Windows keeps for devices: no file is named so, whatever its ending. */
public final class DeviceName {
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[0-9])(\\..*)?");

  private DeviceName() {}

  public static boolean is(String name) {
    return DEVICE.matcher(name).matches();
  }
}

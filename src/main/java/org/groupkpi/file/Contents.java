package org.groupkpi.file;

import java.util.List;

/** What a format's reader found; becomes a {@link Spreadsheet} with the file's digest. */
record Contents(
    List<Sheet> sheets, boolean macros, boolean externalLinks, boolean precisionAsDisplayed) {}

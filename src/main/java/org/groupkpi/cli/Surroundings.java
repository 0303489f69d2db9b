package org.groupkpi.cli;

import java.nio.file.Path;
import org.groupkpi.language.Language;

/**
 * What a command runs in.
 *
 * @param folder the current folder
 * @param language of commands without a project
 */
record Surroundings(Console console, Path folder, Language language) {}

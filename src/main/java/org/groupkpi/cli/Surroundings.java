package org.groupkpi.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.groupkpi.run.Engine;
import org.groupkpi.text.Language;

/**
 * What a command runs in.
 *
 * @param folder the current folder
 * @param cache where what came of workbooks is remembered; empty: nowhere
 * @param engine reads workbooks
 * @param asked language that the call asks for
 * @param language of commands without a project
 */
record Surroundings(
    Console console,
    Path folder,
    Optional<Path> cache,
    Engine engine,
    Optional<Language> asked,
    Language language) {}

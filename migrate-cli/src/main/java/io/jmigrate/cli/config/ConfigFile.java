package io.jmigrate.cli.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * A configuration file as written: nothing merged, no variable looked up.
 *
 * @param path as the user named it, or as it was found
 * @param shared what stands at the top
 * @param environments what stands under {@code environments}, in the file's order
 */
record ConfigFile(
    Path path, Map<ConfigKey, Entry> shared, Map<String, Map<ConfigKey, Entry>> environments) {}

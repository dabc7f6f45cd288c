package jobsinpractice.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a config file as Sidekiq's {@code config/sidekiq.yml} is written, with or without Ruby's
 * colons:
 *
 * <pre>
 * :concurrency: 10
 * :timeout: 25
 * :queues:
 *   - [critical, 3]
 *   - default
 * :require: target/classes
 * :verbose: true
 * </pre>
 */
final class ConfigFile {
  private static final List<String> KEYS =
      List.of("concurrency", "timeout", "queues", "require", "verbose");

  private ConfigFile() {}

  static Settings read(Path file) {
    Map<?, ?> lines;
    try (Reader reader = Files.newBufferedReader(file)) {
      // Safe: a config file names no class to be made.
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      if (yaml == null) return Settings.NOTHING;
      if (!(yaml instanceof Map<?, ?> map)) throw bad(file, "is no list of settings");
      lines = map;
    } catch (IOException e) {
      throw new BadSetting("The config file " + file + " cannot be read. Check the path after -C.");
    } catch (YAMLException e) {
      throw bad(file, "is no YAML (" + e.getMessage().lines().findFirst().orElse("") + ")");
    }
    Settings settings = Settings.NOTHING;
    for (Map.Entry<?, ?> line : lines.entrySet()) {
      String key = String.valueOf(line.getKey()).replaceFirst("^:", "");
      settings = one(file, key, line.getValue()).orElse(settings);
    }
    return settings;
  }

  private static Settings one(Path file, String key, Object value) {
    Settings none = Settings.NOTHING;
    return switch (key) {
      case "concurrency" ->
          with(Optional.of(Settings.number(key, value, 1, 10_000)), none.timeoutSeconds());
      case "timeout" ->
          with(none.concurrency(), Optional.of(Settings.number(key, value, 0, 86_400)));
      case "queues" ->
          new Settings(
              none.concurrency(), none.timeoutSeconds(), queues(file, value), List.of(), false);
      case "require" ->
          new Settings(
              none.concurrency(),
              none.timeoutSeconds(),
              Map.of(),
              List.of(Path.of(String.valueOf(value))),
              false);
      case "verbose" ->
          new Settings(
              none.concurrency(),
              none.timeoutSeconds(),
              Map.of(),
              List.of(),
              Boolean.TRUE.equals(value));
      default -> throw bad(file, "has a setting " + key + "; known are " + String.join(", ", KEYS));
    };
  }

  private static Settings with(Optional<Integer> concurrency, Optional<Integer> timeout) {
    return new Settings(concurrency, timeout, Map.of(), List.of(), false);
  }

  private static Map<String, Integer> queues(Path file, Object value) {
    if (!(value instanceof List<?> entries)) throw bad(file, "needs a list under queues");
    List<String> words = new ArrayList<>();
    for (Object entry : entries) {
      words.add(
          entry instanceof List<?> pair && pair.size() == 2
              ? pair.get(0) + "," + pair.get(1)
              : String.valueOf(entry));
    }
    return Settings.queues(words);
  }

  private static BadSetting bad(Path file, String what) {
    return new BadSetting("The config file " + file + " " + what + ".");
  }
}

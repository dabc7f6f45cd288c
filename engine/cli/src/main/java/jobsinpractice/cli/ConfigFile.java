package jobsinpractice.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
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
 * production:
 *   :concurrency: 20
 * </pre>
 */
final class ConfigFile {
  private static final List<String> KEYS =
      List.of("concurrency", "timeout", "queues", "require", "tag", "verbose");

  /** Sidekiq's own, which a worker of this engine need not know: the file is good all the same. */
  private static final List<String> SIDEKIQS =
      List.of(
          "pidfile",
          "logfile",
          "daemon",
          "strict",
          "labels",
          "max_retries",
          "environment",
          "dead_max_jobs",
          "dead_timeout_in_seconds",
          "average_scheduled_poll_interval");

  private final Path file;
  private final Map<String, Object> lines = new LinkedHashMap<>();

  private ConfigFile(Path file) {
    this.file = file;
  }

  /**
   * @param environment its section wins over the lines that stand alone
   */
  static Settings read(Path file, String environment) {
    ConfigFile config = new ConfigFile(file);
    Map<String, Object> top = config.plainNames(config.yaml());
    top.forEach(
        (key, value) -> {
          if (!(value instanceof Map)) config.lines.put(key, value);
        });
    if (top.get(environment) instanceof Map<?, ?> section) {
      config.lines.putAll(config.plainNames(section));
    }
    return config.settings();
  }

  private Map<?, ?> yaml() {
    try {
      String text = Files.readString(file);
      if (text.contains("<%")) {
        throw bad("holds Ruby (<% … %>), which is not run here; write the value itself");
      }
      // Safe: a config file names no class to be made.
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      if (yaml == null) return Map.of();
      if (yaml instanceof Map<?, ?> map) return map;
      throw bad("is no list of settings; write lines as \":concurrency: 10\"");
    } catch (IOException e) {
      throw new BadSetting("The config file " + file + " cannot be read. Check the path after -C.");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw bad("is no YAML: line " + line + ", " + e.getProblem());
    } catch (YAMLException e) {
      throw bad("is no YAML (" + e.getMessage().lines().findFirst().orElse("") + ")");
    }
  }

  /** ":concurrency" is how Ruby writes a symbol. */
  private Map<String, Object> plainNames(Map<?, ?> map) {
    Map<String, Object> plain = new LinkedHashMap<>();
    map.forEach((key, value) -> plain.put(String.valueOf(key).replaceFirst("^:", ""), value));
    return plain;
  }

  private Settings settings() {
    for (String key : lines.keySet()) {
      if (!KEYS.contains(key) && !SIDEKIQS.contains(key)) {
        throw bad("has a setting " + key + "; known are " + String.join(", ", KEYS));
      }
    }
    return new Settings(
        number("concurrency", 1, 10_000),
        number("timeout", 0, 86_400),
        queues(),
        text("require").map(Path::of).map(List::of).orElse(List.of()),
        new Settings.Naming(text("tag"), Boolean.TRUE.equals(lines.get("verbose"))));
  }

  private Optional<Integer> number(String key, int least, int most) {
    return text(key).map(value -> Settings.number(key, value, least, most));
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(lines.get(key)).map(String::valueOf);
  }

  private Map<String, Integer> queues() {
    Object value = lines.getOrDefault("queues", List.of());
    if (!(value instanceof List<?> entries)) throw bad("needs a list under queues");
    List<String> words = new ArrayList<>();
    for (Object entry : entries) {
      words.add(
          entry instanceof List<?> pair && pair.size() == 2
              ? pair.get(0) + "," + pair.get(1)
              : String.valueOf(entry));
    }
    return Settings.queues(words);
  }

  private BadSetting bad(String what) {
    return new BadSetting("The config file " + file + " " + what + ".");
  }
}

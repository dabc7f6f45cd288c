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
 * :capsules:
 *   single:
 *     :concurrency: 1
 *     :queues: [ledger]
 * production:
 *   :concurrency: 20
 * </pre>
 */
final class ConfigFile {
  private static final List<String> KEYS =
      List.of(
          "concurrency",
          "timeout",
          "queues",
          "capsules",
          "require",
          "tag",
          "labels",
          "verbose",
          "max_retries",
          "average_scheduled_poll_interval");

  /** Sidekiq's own that a worker of this engine does not obey, and what it does instead. */
  private static final Map<String, String> NOT_OBEYED =
      Map.of(
          "pidfile", "a supervisor keeps the pid",
          "logfile", "the log goes to SLF4J",
          "daemon", "a worker stays in the foreground",
          "strict", "queues without weights are served strictly in order",
          "environment", "use -e or APP_ENV",
          "dead_max_jobs", "the dead set keeps 10,000 jobs",
          "dead_timeout_in_seconds", "the dead set keeps a job for 180 days",
          "poll_interval_average", "use average_scheduled_poll_interval");

  private final Path file;
  private final Map<String, Object> lines = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();

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
          if (!(value instanceof Map) || key.equals("capsules")) config.lines.put(key, value);
          else if (!key.equals(environment)) config.otherSection(key, (Map<?, ?>) value);
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
      throw bad("is not a list of settings; write lines as \":concurrency: 10\"");
    } catch (IOException e) {
      throw new BadSetting("The config file " + file + " cannot be read. Check the path after -C.");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw bad("is not YAML: line " + line + ", " + e.getProblem());
    } catch (YAMLException e) {
      throw bad("is not YAML (" + e.getMessage().lines().findFirst().orElse("") + ")");
    }
  }

  /** ":concurrency" is how Ruby writes a symbol. */
  private Map<String, Object> plainNames(Map<?, ?> map) {
    Map<String, Object> plain = new LinkedHashMap<>();
    map.forEach((key, value) -> plain.put(String.valueOf(key).replaceFirst("^:", ""), value));
    return plain;
  }

  /**
   * Another environment's section is not for us. A section with another name belongs to a plugin.
   */
  private void otherSection(String name, Map<?, ?> section) {
    boolean environment =
        plainNames(section).keySet().stream()
            .anyMatch(key -> KEYS.contains(key) || NOT_OBEYED.containsKey(key));
    if (!environment && !section.isEmpty()) warn(name, "no part of this engine reads it");
  }

  private void warn(String key, String instead) {
    warnings.add(
        "The config file " + file + " sets " + key + ", which is ignored: " + instead + ".");
  }

  private Settings settings() {
    Settings.Group main = group(lines, "");
    for (String key : lines.keySet()) {
      if (key.equals("strict") && Boolean.TRUE.equals(lines.get(key)) && !main.weighted()) continue;
      if (NOT_OBEYED.containsKey(key)) warn(key, NOT_OBEYED.get(key));
      else if (!KEYS.contains(key)) {
        throw bad("has a setting " + key + "; known are " + String.join(", ", KEYS));
      }
    }
    return new Settings(
        main,
        capsules(),
        number(lines, "timeout", 0, 86_400),
        number(lines, "max_retries", 0, 10_000),
        number(lines, "average_scheduled_poll_interval", 1, 86_400),
        text("require").map(Path::of).map(List::of).orElse(List.of()),
        new Settings.Naming(
            text("tag"),
            words(lines.get("labels"), "labels"),
            Boolean.TRUE.equals(lines.get("verbose"))),
        warnings);
  }

  private Map<String, Settings.Group> capsules() {
    Map<String, Settings.Group> capsules = new LinkedHashMap<>();
    Object value = lines.getOrDefault("capsules", Map.of());
    if (!(value instanceof Map<?, ?> byName)) throw bad("needs a name for each of its capsules");
    plainNames(byName)
        .forEach(
            (name, described) -> {
              if (!(described instanceof Map<?, ?> map)) {
                throw bad("needs concurrency and queues under capsule " + name);
              }
              Map<String, Object> plain = plainNames(map);
              for (String key : plain.keySet()) {
                if (!key.equals("concurrency") && !key.equals("queues")) {
                  throw bad(
                      "has a setting "
                          + key
                          + " in capsule "
                          + name
                          + "; known are concurrency, queues");
                }
              }
              Settings.Group group = group(plain, " of capsule " + name);
              if (group.queues().isEmpty()) throw bad("needs queues under capsule " + name);
              capsules.put(name, group);
            });
    return capsules;
  }

  private Settings.Group group(Map<String, Object> from, String whose) {
    return new Settings.Group(
        number(from, "concurrency", 1, 10_000),
        Settings.queues(words(from.get("queues"), "queues" + whose)));
  }

  private static Optional<Integer> number(
      Map<String, Object> from, String key, int least, int most) {
    return Optional.ofNullable(from.get(key))
        .map(value -> Settings.number(key, value, least, most));
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(lines.get(key)).map(String::valueOf);
  }

  /** A list, or one word that stands for a list of one. A pair in it is a queue and its weight. */
  private List<String> words(Object value, String key) {
    if (value == null) return List.of();
    if (value instanceof Map) throw bad("needs a list under " + key);
    List<String> words = new ArrayList<>();
    for (Object entry : value instanceof List<?> list ? list : List.of(value)) {
      words.add(
          entry instanceof List<?> pair && pair.size() == 2
              ? pair.get(0) + "," + pair.get(1)
              : String.valueOf(entry));
    }
    return words;
  }

  private BadSetting bad(String what) {
    return new BadSetting("The config file " + file + " " + what + ".");
  }
}

package jobsinpractice.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The environment variables that Sidekiq reads, with its precedence. */
final class Environment {
  private final UnaryOperator<String> variables;

  Environment(UnaryOperator<String> variables) {
    this.variables = variables;
  }

  private Optional<String> get(String name) {
    return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isBlank());
  }

  /** Whose section of the config file counts. */
  String name() {
    return Stream.of("APP_ENV", "RAILS_ENV", "RACK_ENV")
        .flatMap(variable -> get(variable).stream())
        .findFirst()
        .orElse("development");
  }

  /** REDIS_PROVIDER names the variable that holds the URL; REDIS_URL unless it is set. */
  String redisUrl() {
    Optional<String> provider = get("REDIS_PROVIDER");
    if (provider.filter(name -> name.contains(":")).isPresent()) {
      throw new BadSetting(
          "REDIS_PROVIDER holds a URL; it must hold the name of the variable with the URL, such as"
              + " MY_REDIS_URL. To give the URL itself, set REDIS_URL.");
    }
    if (provider.isPresent() && get(provider.get()).isEmpty()) {
      throw new BadSetting(
          "REDIS_PROVIDER names the variable " + provider.get() + ", which is not set.");
    }
    return get(provider.orElse("REDIS_URL")).orElse("redis://127.0.0.1:6379");
  }

  /** What is set nowhere else. */
  Settings settings() {
    Optional<Integer> threads =
        get("RAILS_MAX_THREADS").map(n -> Settings.number("RAILS_MAX_THREADS", n, 1, 10_000));
    return new Settings(
        new Settings.Group(threads, Map.of()),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Settings.Naming.NOTHING,
        List.of());
  }
}

package jobsinpractice.tool;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jobsinpractice.redislauncher.RedisSource;
import jobsinpractice.redisurl.RedisUrl;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code labs/lab redis WORD…}: runs redis-cli with the address and password of the fleet's Redis.
 * The password is in the environment, because other users of the machine can read a command line.
 */
@Command(
    name = "redis",
    header = "Runs redis-cli on the fleet's Redis, as in: redis lrange queue:default 0 -1",
    description = {
      "",
      "It passes the port and the password to redis-cli. Without a command, redis-cli prompts for",
      "commands until you type exit. It uses the Redis in REDIS_URL if you set it, else the course's own,",
      "which labs/lab start runs.",
      ""
    })
final class RedisCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "WORD",
      description = "a command for redis-cli, flags included")
  private List<String> words = List.of();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  private final Map<String, String> environment;

  RedisCommand(Course course) {
    this(System.getenv());
  }

  RedisCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path client = client(environment.getOrDefault("PATH", ""));
    String named = environment.getOrDefault("REDIS_URL", "");
    if (!named.isBlank()) {
      return run(client, RedisSource.named(named));
    }
    RedisSource running =
        RedisSource.joinRunning()
            .orElseThrow(
                () ->
                    new UserError(
                        "The course's Redis is not running, so redis-cli has nothing to connect to.",
                        "run " + CommandNames.lab("start") + " in another terminal"));
    try (running) {
      return run(client, running.address());
    }
  }

  private static Path client(String path) {
    for (String folder : path.split(File.pathSeparator)) {
      for (String name : List.of("redis-cli", "valkey-cli", "redis-cli.exe")) {
        Path file = Path.of(folder, name);
        if (file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file)) {
          return file;
        }
      }
    }
    throw new UserError(
        "redis-cli is not on the PATH.",
        "apt install redis-tools, or brew install redis; or use " + CommandNames.lab("monitor"));
  }

  private int run(Path client, RedisUrl url) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command(client, url)).inheritIO();
    if (!url.password().isEmpty()) {
      builder.environment().put("REDISCLI_AUTH", url.password());
    }
    return builder.start().waitFor();
  }

  private List<String> command(Path client, RedisUrl url) {
    List<String> command = new ArrayList<>();
    command.add(client.toString());
    command.addAll(List.of("-h", url.host().replaceAll("[\\[\\]]", "")));
    command.addAll(List.of("-p", Integer.toString(url.port())));
    command.addAll(List.of("-n", Integer.toString(url.database())));
    if (url.tls()) {
      command.add("--tls");
    }
    if (!url.user().isEmpty()) {
      command.addAll(List.of("--user", url.user()));
    }
    command.addAll(words);
    return command;
  }
}

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
import jobsinpractice.redislauncher.RedisUrl;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code labs/lab redis WORD…}: redis-cli, with address and password of the fleet's Redis. The
 * password goes by environment: other users of the machine can read a command line.
 */
@Command(
    name = "redis",
    header = "redis-cli for the Redis of the fleet, as in: redis lrange queue:default 0 -1",
    description = {
      "",
      "Adds the port and the password to redis-cli and runs it; without a command, redis-cli asks for",
      "commands until you type exit. It looks into the Redis that REDIS_URL names, else into the kit's",
      "own, which labs/lab start runs.",
      ""
    })
final class RedisCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "WORD",
      description = "what redis-cli is to do, flags included")
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
      return run(client, RedisUrl.parse("REDIS_URL", named));
    }
    RedisSource running =
        RedisSource.joinRunning()
            .orElseThrow(
                () ->
                    new UserError(
                        "The kit's Redis is not running, so there is nothing to look into.",
                        CommandNames.lab("start") + ", in another terminal"));
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
        "There is no redis-cli on the PATH.",
        "apt install redis-tools, or brew install redis; without it: "
            + CommandNames.lab("monitor"));
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

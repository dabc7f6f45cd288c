package jobsinpractice.cli;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import jobsinpractice.engine.JobLog;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Runs a worker until a signal ends it: TERM or INT quiets it, waits, hands the rest back and exits
 * 0; TSTP quiets it; TTIN logs its threads. Flags win over the config file.
 *
 * <p>The process ends by way of {@link System#exit} in {@code main}, so that shutdown hooks of
 * other libraries run after the worker has stopped.
 */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Takes jobs from its queues and performs them.",
      "Handlers come from WorkerExtensions: on the class path, and in what -r names."
    },
    footer = {
      "",
      "TERM or INT: takes no more jobs, waits up to -t seconds, hands the rest back, exits 0.",
      "TSTP: takes no more jobs, and goes on with those that run.",
      "TTIN: logs every thread and where it is."
    })
public class WorkerCommand implements Callable<Integer> {
  @Option(
      names = {"-c", "--concurrency"},
      paramLabel = "N",
      description = "Jobs at once (5).")
  private String concurrency;

  @Option(
      names = {"-q", "--queue"},
      paramLabel = "NAME[,WEIGHT]",
      description = "A queue to serve, more than once for more. Without weights strictly in order.")
  private List<String> queues = new ArrayList<>();

  @Option(
      names = {"-t", "--timeout"},
      paramLabel = "SECONDS",
      description = "How long a stop waits for running jobs (25).")
  private String timeout;

  @Option(
      names = {"-r", "--require"},
      paramLabel = "PATH",
      description = "A jar or class folder with WorkerExtensions.")
  private List<Path> require = new ArrayList<>();

  @Option(
      names = {"-C", "--config"},
      paramLabel = "FILE",
      description = "A config file, like Sidekiq's config/sidekiq.yml.")
  private Path config;

  @Option(
      names = {"-e", "--environment"},
      paramLabel = "ENV",
      description = "Whose section of the config file counts, too (APP_ENV, or development).")
  private String environment;

  @Option(
      names = {"-g", "--tag"},
      paramLabel = "TAG",
      description = "A name for this process, on Sidekiq's pages.")
  private String tag;

  @Option(
      names = {"-v", "--verbose"},
      description = "A line when a job starts and when it ends.")
  private boolean verbose;

  @Spec private CommandSpec spec;

  private final String redisUrl;
  private final Consumer<Worker.Builder> program;
  private final Runnable afterwards;

  /** A worker of the Redis that REDIS_URL names, whose handlers all come from extensions. */
  public WorkerCommand() {
    this(
        Optional.ofNullable(System.getenv("REDIS_URL")).orElse("redis://127.0.0.1:6379"),
        worker -> {},
        () -> {});
  }

  /**
   * @param program what to add to the worker before flags and extensions have their say
   * @param afterwards called when the worker has ended, just before the process does
   */
  public WorkerCommand(String redisUrl, Consumer<Worker.Builder> program, Runnable afterwards) {
    this.redisUrl = redisUrl;
    this.program = program;
    this.afterwards = afterwards;
  }

  public static void main(String[] args) {
    System.exit(commandLine(new WorkerCommand()).execute(args));
  }

  /** Complaints are one line and exit code 2 for bad input, 1 for a Redis that is not there. */
  public static CommandLine commandLine(WorkerCommand command) {
    CommandLine line = new CommandLine(command);
    line.setExecutionExceptionHandler(
        (e, at, result) -> {
          at.getErr().println(e.getMessage());
          return e instanceof BadSetting ? 2 : 1;
        });
    line.setParameterExceptionHandler(
        (ParameterException e, String[] words) -> {
          e.getCommandLine().getErr().println(e.getMessage() + ". The flags: --help");
          return 2;
        });
    return line;
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    try (Lifetime lifetime = Lifetime.begin(afterwards)) {
      Worker worker = worker(Redis.connect(redisUrl), settings);
      if (!lifetime.mayStart(worker)) return 0;
      worker.start();
      worker.awaitStopped();
      return worker.exitCode();
    }
  }

  Settings settings() {
    Settings flags =
        new Settings(
            Optional.ofNullable(concurrency).map(n -> Settings.number("-c", n, 1, 10_000)),
            Optional.ofNullable(timeout).map(n -> Settings.number("-t", n, 0, 86_400)),
            Settings.queues(queues),
            require,
            new Settings.Naming(Optional.ofNullable(tag), verbose));
    Settings all = config == null ? flags : flags.orElse(ConfigFile.read(config, environment()));
    all.require().forEach(WorkerCommand::url); // what is not there is said before anything starts
    return all;
  }

  private String environment() {
    if (environment != null) return environment;
    return Optional.ofNullable(System.getenv("APP_ENV")).orElse("development");
  }

  Worker worker(Redis redis, Settings settings) {
    Worker.Builder builder = Worker.builder(redis);
    program.accept(builder);
    settings.concurrency().ifPresent(builder::concurrency);
    Map<String, Integer> names = settings.queues();
    if (settings.weighted()) builder.weightedQueues(names);
    else if (!names.isEmpty()) builder.queues(names.keySet().toArray(String[]::new));
    builder.timeout(settings.timeout());
    settings.naming().tag().ifPresent(builder::tag);
    if (settings.naming().verbose()) builder.middleware(new JobLog());
    extensions(settings.require()).forEach(extension -> extension.extend(builder));
    return builder.build();
  }

  private static List<WorkerExtension> extensions(List<Path> require) {
    ClassLoader loader = WorkerCommand.class.getClassLoader();
    if (!require.isEmpty()) {
      URL[] urls = require.stream().map(WorkerCommand::url).toArray(URL[]::new);
      loader = new URLClassLoader(urls, loader); // open as long as the worker runs
    }
    Set<Class<?>> seen = new LinkedHashSet<>();
    List<WorkerExtension> found = new ArrayList<>();
    for (WorkerExtension extension : ServiceLoader.load(WorkerExtension.class, loader)) {
      if (seen.add(extension.getClass())) found.add(extension);
    }
    return found;
  }

  private static URL url(Path path) {
    if (!Files.exists(path)) {
      throw new BadSetting("-r " + path + " does not exist. Name a jar or a folder of classes.");
    }
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new BadSetting("-r " + path + " cannot be loaded: " + e.getMessage());
    }
  }
}

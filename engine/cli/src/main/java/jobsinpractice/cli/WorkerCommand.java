package jobsinpractice.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import jobsinpractice.engine.Capsule;
import jobsinpractice.engine.JobLog;
import jobsinpractice.engine.JobMdc;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Takes jobs from its queues and performs them.",
      "Handlers come from WorkerExtensions: on the class path, and in what -r names."
    },
    footer = {
      "",
      "TERM or INT: takes no more jobs, waits up to -t seconds, hands the rest back, exits 0.",
      "TSTP: claims no more jobs, and finishes the running ones.",
      "TTIN: logs every thread and where it is."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped by a signal or by Sidekiq's pages",
      "1:not started: Redis cannot be used, or a startup listener failed",
      "2:a flag, a variable, or the config file is wrong",
      "70:a job called System.exit",
      "N:what an extension has set with Worker.exitWith"
    })
public class WorkerCommand implements Callable<Integer> {
  @Option(
      names = {"-c", "--concurrency"},
      paramLabel = "N",
      description = "Jobs at once (RAILS_MAX_THREADS, or 5).")
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
      description =
          "The section of the config file that also counts (APP_ENV, RAILS_ENV, RACK_ENV, or development).")
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

  @Option(
      names = {"--health"},
      paramLabel = "[HOST:]PORT",
      description = {
        "Answers /health/live and /health/ready on this port.",
        "A port alone is open to this machine only; for Kubernetes 0.0.0.0:8081."
      })
  private String health;

  @Spec private CommandSpec spec;

  private static final Logger LOG = LoggerFactory.getLogger(WorkerCommand.class);

  private final String redisUrl;
  private final Consumer<Worker.Builder> program;
  private final Runnable afterwards;
  private final Environment variables;

  /**
   * A worker of the Redis that REDIS_URL names, or the variable that REDIS_PROVIDER names, whose
   * handlers all come from extensions.
   */
  public WorkerCommand() {
    this(new Environment(System::getenv).redisUrl(), worker -> {}, () -> {});
  }

  /**
   * @param program what to add to the worker before flags and extensions have their say
   * @param afterwards called when the worker has ended, just before the process does
   */
  public WorkerCommand(String redisUrl, Consumer<Worker.Builder> program, Runnable afterwards) {
    this(redisUrl, program, afterwards, new Environment(System::getenv));
  }

  WorkerCommand(
      String redisUrl,
      Consumer<Worker.Builder> program,
      Runnable afterwards,
      Environment variables) {
    this.redisUrl = redisUrl;
    this.program = program;
    this.afterwards = afterwards;
    this.variables = variables;
  }

  public static void main(String[] args) {
    WorkerCommand command;
    try {
      command = new WorkerCommand();
    } catch (BadSetting e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    System.exit(commandLine(command).execute(args));
  }

  /** Complaints are one line and exit code 2 for bad input, 1 for a Redis that is not there. */
  public static CommandLine commandLine(WorkerCommand command) {
    CommandLine line = new CommandLine(command);
    line.setExecutionExceptionHandler(
        (e, at, result) -> {
          at.getErr().println(OneLine.of(e));
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
    settings.warnings().forEach(LOG::warn);
    try (HealthServer probes = health == null ? null : HealthServer.open(health);
        Lifetime lifetime = Lifetime.begin(afterwards)) {
      if (probes != null) LOG.info("Health: {}", probes.url());
      Worker worker = connected(settings, probes);
      if (!lifetime.mayStart(worker)) return 0;
      worker.start();
      worker.awaitStopped();
      return worker.exitCode();
    }
  }

  Settings settings() {
    Settings flags =
        new Settings(
            new Settings.Group(
                Optional.ofNullable(concurrency).map(n -> Settings.number("-c", n, 1, 10_000)),
                Settings.queues(queues)),
            Map.of(),
            Optional.ofNullable(timeout).map(n -> Settings.number("-t", n, 0, 86_400)),
            Optional.empty(),
            Optional.empty(),
            require,
            new Settings.Naming(Optional.ofNullable(tag), List.of(), verbose),
            List.of());
    Settings all = flags;
    if (config != null) {
      String section = environment == null ? variables.name() : environment;
      all = all.orElse(ConfigFile.read(config, section));
    }
    all = all.orElse(variables.settings());
    all.require().forEach(Extensions::url); // what is not there is said before anything starts
    return all;
  }

  private Worker connected(Settings settings, WorkerListener probes) {
    Redis redis = Redis.connect(redisUrl);
    try {
      return worker(redis, settings, probes == null ? List.of() : List.of(probes));
    } catch (RuntimeException | Error e) {
      redis.close();
      throw e;
    }
  }

  Worker worker(Redis redis, Settings settings) {
    return worker(redis, settings, List.of());
  }

  private Worker worker(Redis redis, Settings settings, List<WorkerListener> listeners) {
    Worker.Builder builder = Worker.builder(redis).middleware(new JobMdc());
    listeners.forEach(builder::listener);
    program.accept(builder);
    builder.capsule(Capsule.DEFAULT, capsule -> group(capsule, settings.main()));
    settings.capsules().forEach((name, each) -> builder.capsule(name, one -> group(one, each)));
    settings.maxRetries().ifPresent(builder::maxRetries);
    settings.pollSeconds().map(Duration::ofSeconds).ifPresent(builder::scheduledPollInterval);
    builder.timeout(settings.timeout());
    settings.naming().tag().ifPresent(builder::tag);
    builder.labels(settings.naming().labels());
    if (settings.naming().verbose()) builder.middleware(new JobLog());
    Extensions.extend(builder, settings.require());
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new BadSetting(e.getMessage());
    }
  }

  private static void group(Capsule.Builder capsule, Settings.Group group) {
    group.concurrency().ifPresent(capsule::concurrency);
    if (group.weighted()) capsule.weightedQueues(group.queues());
    else if (!group.queues().isEmpty()) {
      capsule.queues(group.queues().keySet().toArray(String[]::new));
    }
  }
}

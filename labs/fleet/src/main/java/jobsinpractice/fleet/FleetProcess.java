package jobsinpractice.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import jobsinpractice.cli.WorkerCommand;
import jobsinpractice.dashboard.Dashboard;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.fleet.machines.MachineLog;
import jobsinpractice.redislauncher.RedisSource;
import jobsinpractice.testkit.CommandNames;

/**
 * Runs one process of the fleet, for the Procfile and {@link FleetStart}: redis, enqueuer, worker,
 * supervisor, web, or the promise check.
 */
public final class FleetProcess {
  /** Set for the children of {@link FleetStart}: they stop when it ends, even if it is killed. */
  static final String ENDS_WITH_INPUT = "lab.fleet.ends-with-input";

  /** Set for the workers that a supervisor starts. */
  static final String MACHINE = "lab.fleet.machine";

  public static final List<String> NAMES =
      List.of("redis enqueuer worker supervisor web promises launch launch-worker".split(" "));

  /** How long Redis waits for the other processes: over the worker's 25 s, below foreman's 30. */
  private static final long LAST_ONE_OUT_SECONDS = 28;

  /** How long the enqueuer and the promises check wait for jobs of an earlier run. */
  static final long EARLIER_JOBS_SECONDS = 120;

  private final FleetFolder folder;
  private final Workload workload;
  private boolean planned;

  /** A process of the usual fleet. */
  public FleetProcess() {
    this(FleetFolder.ofThisCourse(), List.of(FleetFolder.ofThisCourse().workload()));
  }

  /**
   * Returns a process of the fleet of a lab that changes the workload.
   *
   * @param lines the lab's lines of workload.properties, which the learner's own override; need not
   *     exist
   */
  public static FleetProcess ofLab(Path lines) {
    FleetFolder folder = FleetFolder.ofThisCourse();
    return new FleetProcess(folder, List.of(lines, folder.workload()));
  }

  /**
   * Returns a process of the fleet that this lab planned ({@link Formation}), with its workload.
   */
  public static FleetProcess ofPlan(int lab) {
    FleetFolder folder = FleetFolder.ofThisCourse();
    if (!Files.exists(folder.plan(lab))) {
      throw new Workload.Unusable(
          "The fleet of lab " + lab + " is not planned yet: labs/lab plan " + lab + " plans it");
    }
    FleetProcess process = new FleetProcess(folder, List.of(folder.plan(lab)));
    process.planned = true;
    return process;
  }

  private FleetProcess(FleetFolder folder, List<Path> settings) {
    this.folder = folder;
    this.workload = Workload.load(settings);
    if (System.getProperty(ENDS_WITH_INPUT) != null) endWithInput();
  }

  /**
   * Stops this process at the end of its standard input, as on TERM. A parent that was killed
   * leaves no other sign, and Windows has no other way to ask a process to stop.
   */
  private static void endWithInput() {
    Thread reader =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // nothing writes to it
                }
              } catch (IOException e) {
                // counts as the end
              }
              System.exit(0); // runs the shutdown hooks
            },
            "stdin");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Keeps the kit's own Redis running and stops last, so that a stopping worker still has its
   * Redis. If REDIS_URL names another Redis, this only waits.
   */
  public int redis() throws InterruptedException {
    RedisSource source = RedisSource.open();
    Redis redis = Redis.connect(source.url());
    FleetMembers members = FleetMembers.join(folder, "redis");
    JobAccounting.begin(redis);
    CountDownLatch told = new CountDownLatch(1);
    onStop(
        () -> {
          told.countDown();
          awaitOthers(members);
          System.out.println(JobAccounting.end(redis));
          members.leave();
          redis.close();
          source.close();
        });
    System.out.println(source.describe());
    System.out.println(
        source.own() ? "look inside: " + CommandNames.lab("redis") : "this Redis is yours");
    while (!told.await(200, TimeUnit.MILLISECONDS)) {
      if (source.revive()) System.out.println("Redis had stopped; started it again with its data");
    }
    return sleepUntilHalted();
  }

  private static void awaitOthers(FleetMembers members) throws InterruptedException {
    for (long i = 0; i < LAST_ONE_OUT_SECONDS * 10 && !members.alone(); i++) Thread.sleep(100);
  }

  /** Pushes jobs until it is stopped. */
  public int enqueuer() throws IOException, InterruptedException {
    RedisSource source = RedisSource.open();
    Redis redis = Redis.connect(source.url());
    JobAccounting.begin(redis);
    FleetMembers members = FleetMembers.join(folder, "enqueuer");
    Enqueuer enqueuer = new Enqueuer(redis, workload, folder);
    if (planned) {
      enqueuer.after(new EarlierJobs(redis, workload.queues(), Instant.now()));
    }
    onStop(
        () -> {
          enqueuer.stopPushing();
          // A worker that finishes its jobs still sends mails and webhooks to this process.
          awaitWorkers(folder);
          enqueuer.close();
          members.leave();
          redis.close();
          source.close();
        });
    enqueuer.run();
    return sleepUntilHalted();
  }

  private static void awaitWorkers(FleetFolder folder) throws InterruptedException {
    for (long i = 0; i < LAST_ONE_OUT_SECONDS * 10 && FleetMembers.anyOf(folder, "worker"); i++) {
      Thread.sleep(100);
    }
  }

  /**
   * Performs the jobs.
   *
   * @param labs class folders with the labs' WorkerExtensions
   * @param flags for the worker command, such as -c 10 -t 8
   */
  public int worker(List<Path> labs, List<String> flags) {
    RedisSource source = RedisSource.open();
    FleetMembers members = FleetMembers.join(folder, "worker");
    Redis redis = Redis.connect(source.url());
    JobAccounting.begin(redis);
    FleetJobs jobs = new FleetJobs(redis, workload, folder);
    WorkerCommand command =
        new WorkerCommand(
            source.url(),
            worker -> {
              awaitAddresses();
              jobs.accept(worker);
              worker.listener(log(redis)).listener(new LatencyLog(redis));
            },
            () -> {
              members.leave();
              redis.close();
              source.close();
            });
    List<String> words = new ArrayList<>(flags);
    labs.forEach(classes -> words.addAll(List.of("-r", classes.toString())));
    int exit = WorkerCommand.commandLine(command).execute(words.toArray(String[]::new));
    members.leave();
    redis.close();
    source.close(); // after bad flags, this is the only close; after a stop, the second
    return exit;
  }

  /** Returns whether a supervisor started this process. */
  public static boolean isMachine() {
    return System.getProperty(MACHINE) != null;
  }

  /** A machine reports to its supervisor, which prints what the whole fleet does. */
  private static WorkerListener log(Redis redis) {
    return isMachine()
        ? new MachineLog(redis, PromiseCheck::promised)
        : new WorkLog(System.out::println);
  }

  /**
   * Starts and stops workers, as the controller in the lab's code orders.
   *
   * @param labs class folders with the lab's ControllerFactory
   * @param worker the command line of a worker, without its flags
   */
  public int supervisor(List<Path> labs, List<String> worker) throws InterruptedException {
    SupervisorProcess.run(folder, workload, labs, worker);
    return sleepUntilHalted();
  }

  /** Runs launch day with the labs of this folder, labN/classes, and workers of this command. */
  public int launch(Path classes, List<String> worker) throws Exception {
    return LaunchProcess.run(folder, workload, classes, worker);
  }

  /**
   * Serves the dashboard to browsers on this machine until it is stopped.
   *
   * @param pages adds pages to the engine's own
   */
  public int web(Consumer<Dashboard.Builder> pages) throws InterruptedException {
    RedisSource source = RedisSource.open();
    Redis redis = Redis.connect(source.url());
    FleetMembers members = FleetMembers.join(folder, "web");
    DashboardProcess web = DashboardProcess.open(redis, folder, pages);
    onStop(
        () -> {
          web.close();
          members.leave();
          redis.close();
          source.close();
        });
    System.out.println("watch the fleet in a browser: " + web.address());
    return sleepUntilHalted();
  }

  /**
   * Watches whether every queue of the workload keeps the promise in its name. When the watch ends,
   * foreman and {@link FleetStart} stop the other processes.
   *
   * @return 0 if every promise was kept
   */
  public int promises(Duration length) {
    return PromisesProcess.run(folder, workload, length);
  }

  /** Waits for the mail server: without it, jobs from an earlier run would fail. */
  private void awaitAddresses() {
    for (int i = 0; i < 20 * 20 && !ServerAddresses.known(folder); i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    if (!ServerAddresses.known(folder)) {
      System.out.println(
          "the enqueuer is not running, so mails and webhooks will fail and be retried");
    }
  }

  interface Ending {
    void run() throws Exception;
  }

  /** Runs this in a shutdown hook, on TERM and INT; a requested stop exits with 0. */
  static void onStop(Ending ending) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    ending.run();
                  } catch (Exception e) {
                    System.out.println("could not stop cleanly: " + e.getMessage());
                    Runtime.getRuntime().halt(1);
                  }
                  Runtime.getRuntime().halt(0);
                },
                "stop"));
  }

  /** Waits for the hook, which ends the process; returning would race with its exit code. */
  private static int sleepUntilHalted() throws InterruptedException {
    new CountDownLatch(1).await();
    return 0;
  }
}

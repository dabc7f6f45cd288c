package jobsinpractice.fleet.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.fleet.machines.ChildProcess;
import jobsinpractice.fleet.machines.FleetBoard;
import jobsinpractice.redislauncher.TcpProxy;
import jobsinpractice.redisurl.RedisUrl;
import jobsinpractice.simulator.outage.CollapsingServer;
import jobsinpractice.simulator.outage.Outage;

/**
 * Runs the day: starts the fleet that the learner's code plans, pushes jobs, lets the troubles
 * happen, waits until the rest is done, and prints the score.
 */
public final class LaunchDayRun implements AutoCloseable {
  private static final long TICK_MILLIS = 100;
  private static final double BOOT_SECONDS = 150;
  private static final double REST_SECONDS = 30;
  private static final int WORKER_TIMEOUT = 10;

  /** Many small processes that start fast. */
  private static final List<String> JVM =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m");

  private final Redis redis;
  private final List<String> worker;
  private final Path classes;
  private final List<Trouble> troubles;
  private final double share;
  private final long seed;
  private final Consumer<String> out;
  private final DayCode code;
  private final FleetBoard board;
  private final TcpProxy network;
  private final String throughNetwork;
  private final ShopDatabase database;
  private final CollapsingServer provider;
  private final DayFleet fleet;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final long begun = System.nanoTime();
  private final Outcome outcome;
  private Redis probe;

  /**
   * @param address of Redis; it has to be on this machine
   * @param worker the command line of a worker, without its flags
   * @param classes has a folder labN/classes for each lab
   * @param troubles names, separated by commas
   * @param share of the usual arrivals
   */
  public LaunchDayRun(
      Redis redis,
      RedisUrl address,
      List<String> worker,
      Path classes,
      String troubles,
      double share,
      long seed,
      Consumer<String> out)
      throws IOException, SQLException {
    this.redis = redis;
    this.worker = worker;
    this.classes = classes;
    this.troubles = Trouble.read(troubles);
    this.share = share;
    this.seed = seed;
    this.out = out;
    this.board = new FleetBoard(redis, out);
    this.code = new DayCode(classes, board);
    this.network = new TcpProxy(address.port());
    this.throughNetwork =
        address.primaryAt(new RedisUrl.Server("127.0.0.1", network.port())).text();
    this.database = new ShopDatabase();
    this.provider = new CollapsingServer(Outage.noon(seed), 0);
    this.fleet = new DayFleet(redis, this::start, board);
    this.outcome = new Outcome(code, this.troubles);
  }

  private double now() {
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Starts a worker process. */
  private DayMachine start(int id, Group group, int version, double now) {
    String tag = "launch-" + run + "-" + id;
    List<String> command = new ArrayList<>(worker);
    command.addAll(1, JVM);
    command.addAll(List.of("--", "-g", tag, "-t", "" + WORKER_TIMEOUT));
    command.addAll(List.of("-c", "" + Decisions.THREADS));
    for (String queue : group.queues()) command.addAll(List.of("-q", queue));
    for (Part part : List.of(Part.FETCH, Part.RETRIES)) {
      if (code.has(part)) command.addAll(List.of("-r", code.folder(part.lab()).toString()));
    }
    DaySettings settings =
        new DaySettings(
            run,
            throughNetwork,
            database.url(),
            classes.toString(),
            code.replaced(),
            provider.port(),
            id,
            version);
    DayMachine[] machine = new DayMachine[1];
    CountDownLatch known = new CountDownLatch(1);
    try {
      ChildProcess child =
          ChildProcess.start(
              "machine-" + id,
              command,
              settings.toEnvironment(),
              line -> {
                await(known);
                said(machine[0], line);
              });
      machine[0] = new DayMachine(id, group, version, now, tag, child);
      known.countDown();
      return machine[0];
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a worker", e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void said(DayMachine machine, String line) {
    if (line.equals(DayWorker.READY)) {
      machine.works();
    } else if (!line.contains(" INFO ") && !line.isBlank()) {
      out.accept("machine " + machine.id + ": " + line);
    }
  }

  /**
   * Runs the day.
   *
   * @param scoreboard the file for the score
   * @return whether the day came to its end
   */
  public boolean run(Path scoreboard) throws Exception {
    try {
      Decisions decisions = new Decisions(code);
      Map<JobClass, String> queues = decisions.queues();
      Map<Group, Integer> formation = decisions.formation(queues);
      new Probes(code).all(redis, database);
      formation.forEach(fleet::want);
      formation.forEach((group, n) -> board.accept("formation: " + n + " × " + group.name()));
      if (!boot()) return false;
      DayLoad load = new DayLoad(redis, database, queues, run, share, seed);
      Hours hours =
          new Hours(code, fleet, load, database, redis, network, provider, queues, seed, board);
      if (!hours.run(troubles, this::redisAnswers, told)) return false;
      board.accept("the shop closes: the workers finish what is left");
      rest();
      fleet.stopAll(); // from now on, each job that is not done is in Redis, or lost
      List<String> lines =
          outcome.lines(hours, load, database, fleet, provider, Remaining.in(redis));
      lines.forEach(out);
      Files.createDirectories(scoreboard.getParent());
      Files.write(scoreboard, lines);
      return true;
    } finally {
      ended.countDown();
    }
  }

  private boolean boot() throws InterruptedException {
    fleet.poll(now());
    double most = now() + BOOT_SECONDS;
    while (!fleet.allWork() && now() < most) {
      if (told.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) return false;
    }
    return true;
  }

  /** Waits until no job runs any more, except on machines that are gone. */
  private void rest() throws InterruptedException {
    double most = now() + REST_SECONDS;
    while (now() < most && !told.await(TICK_MILLIS * 5, TimeUnit.MILLISECONDS)) {
      fleet.poll(now());
      boolean idle =
          database.runs().stream()
              .filter(run -> !run.hasEnded())
              .noneMatch(run -> fleet.find(run.machine()).isPresent());
      if (idle && Remaining.waiting(redis) == 0) return;
    }
  }

  /** Asks Redis through the network of the workers. */
  private boolean redisAnswers() {
    try {
      if (probe == null) probe = Redis.connect(throughNetwork);
      probe.call(jedis -> jedis.exists("jobs-in-practice:probe"));
      return true;
    } catch (RedisUnavailable e) {
      return false;
    }
  }

  /** Ends the day early, and stops all machines. */
  @Override
  public void close() throws Exception {
    told.countDown();
    ended.await(TICK_MILLIS * 20, TimeUnit.MILLISECONDS);
    network.heal();
    fleet.stopAll();
    if (probe != null) probe.close();
    network.close();
    provider.close();
    database.close();
  }
}

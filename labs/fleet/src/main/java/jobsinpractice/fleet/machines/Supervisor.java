package jobsinpractice.fleet.machines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingSettings;

/**
 * Starts and stops worker processes of this machine, as a controller orders them. At each interval
 * it reads the queues and the workers' reports, asks the controller, carries out its orders, and
 * prints one line for each change with its reason.
 */
public final class Supervisor {
  private static final long TICK_MILLIS = 200;

  private final Redis redis;
  private final List<String> queues;
  private final ScalingSettings settings;
  private final Controller controller;
  private final Consumer<String> out;
  private final MachinePool pool;
  private final FleetReadings readings;
  private final FleetBoard board;
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final long begun = System.nanoTime();
  private double nextReading;
  private int most;
  private boolean lost;

  /**
   * @param queues the queues whose jobs count
   * @param command returns the command line of a worker for the machine with this number; the
   *     worker has to have a {@link MachineLog}, and to stop at the end of its standard input
   */
  public Supervisor(
      Redis redis,
      List<String> queues,
      ScalingSettings settings,
      Controller controller,
      IntFunction<List<String>> command,
      Consumer<String> out) {
    this.redis = redis;
    this.queues = queues;
    this.settings = settings;
    this.out = out;
    this.board = new FleetBoard(redis, out);
    this.controller = new SafeController(controller, out);
    this.readings = new FleetReadings(settings.boot());
    this.pool =
        new MachinePool(
            settings.boot(),
            id -> WorkerProcess.start(redis, command.apply(id), line -> relay(id, line)),
            this::report,
            board);
  }

  private void relay(int id, String line) {
    out.accept("machine " + id + ": " + line);
  }

  private Optional<MachineReport> report(long pid) {
    String json = redis.call(jedis -> jedis.get(MachineReport.key(pid)));
    return Optional.ofNullable(json).map(MachineReport::of);
  }

  /** Supervises until {@link #stop}. */
  public void run() throws InterruptedException {
    for (int n = 0; n < Math.max(1, settings.floor()); n++) pool.addBooted(0);
    try {
      do {
        tick(seconds());
      } while (!told.await(TICK_MILLIS, TimeUnit.MILLISECONDS));
    } finally {
      ended.countDown();
    }
  }

  private double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }

  private void tick(double now) {
    try {
      pool.poll(now);
      if (now < nextReading) return;
      nextReading = now + settings.interval();
      control(now);
      if (lost) out.accept("Redis is back");
      lost = false;
    } catch (RedisUnavailable e) {
      if (!lost) out.accept("Redis is lost, so the number of machines stays as it is");
      lost = true;
    }
  }

  private void control(double now) {
    Reading reading = readings.read(now, queues(), pool.started(), pool.all());
    Orders orders = controller.decide(reading);
    int there = pool.count(MachineState.WORKING) + pool.count(MachineState.BOOTING);
    int boot = Math.max(0, Math.min(orders.boot(), settings.ceiling() - there));
    int wanted = there + boot - leaving(orders);
    String why =
        "because "
            + wanted
            + (wanted == 1 ? " is" : " are")
            + " wanted: "
            + FleetStatus.queue(reading);
    for (int n = 0; n < boot; n++) {
      board.accept("machine " + pool.order(now).id + " is ordered, " + why);
    }
    for (int id : orders.drain()) drain(id, why);
    for (int id : orders.stop()) stop(id, why);
    most = Math.max(most, pool.count(MachineState.WORKING));
    board.show(reading, wanted, pool.started(), pool.late(), pool.dollars(now));
  }

  private FleetReadings.Queues queues() {
    double latency = 0;
    long depth = 0;
    for (String name : queues) {
      Queue queue = new Queue(redis, name);
      latency = Math.max(latency, queue.latency());
      depth += queue.size();
    }
    return new FleetReadings.Queues(latency, depth);
  }

  /** Returns how many machines that work or boot leave with these orders. */
  private int leaving(Orders orders) {
    List<Integer> ids = new ArrayList<>(orders.drain());
    ids.addAll(orders.stop());
    return (int)
        ids.stream()
            .distinct()
            .flatMap(id -> pool.find(id).stream())
            .filter(machine -> !machine.is(MachineState.DRAINING))
            .count();
  }

  private void drain(int id, String why) {
    Optional<Machine> found = pool.find(id).filter(m -> m.is(MachineState.WORKING));
    if (found.isEmpty()) {
      out.accept("machine " + id + " does not work, so it cannot drain");
      return;
    }
    board.accept("machine " + id + " drains" + running(found.get()) + ", " + why);
    pool.drain(found.get());
  }

  private void stop(int id, String why) {
    Optional<Machine> found = pool.find(id);
    if (found.isEmpty()) {
      out.accept("there is no machine " + id + ", so it cannot stop");
      return;
    }
    Machine machine = found.get();
    board.accept(
        switch (machine.state) {
          case BOOTING -> "machine " + id + " is cancelled while it boots, " + why;
          case WORKING -> "machine " + id + " is stopped without a drain" + running(machine);
          case DRAINING -> "machine " + id + " has drained, and is stopped" + running(machine);
        });
    pool.stop(machine);
  }

  /** Returns ", with 2 running jobs". */
  private static String running(Machine machine) {
    int jobs = machine.report.running();
    return ", with " + (jobs == 0 ? "no" : "" + jobs) + " running job" + (jobs == 1 ? "" : "s");
  }

  /** Ends {@link #run}, stops all machines, waits for them, and prints what they cost. */
  public void stop() throws InterruptedException {
    told.countDown();
    ended.await(TICK_MILLIS * 10, TimeUnit.MILLISECONDS);
    pool.stopAll();
    double now = seconds();
    try {
      pool.poll(now); // the last reports
    } catch (RedisUnavailable e) {
      // the counts are those of the last tick
    }
    out.accept(
        String.format(
            Locale.ROOT,
            "%d of %d jobs started late; at most %d %s worked, and all together cost $%.2f",
            pool.late(),
            pool.started(),
            most,
            machines(most),
            pool.dollars(now)));
    out.accept(
        String.format(
            Locale.ROOT,
            "%d %s all the time would cost $%.2f (a minute here is billed like an hour)",
            settings.ceiling(),
            machines(settings.ceiling()),
            MachinePool.dollars(settings.ceiling(), now)));
  }

  private static String machines(int count) {
    return count == 1 ? "machine" : "machines";
  }
}

package jobsinpractice.fleet.day;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jobsinpractice.engine.Redis;
import jobsinpractice.fleet.ServiceReport;
import jobsinpractice.fleet.machines.FleetBoard;
import jobsinpractice.redislauncher.TcpProxy;
import jobsinpractice.simulator.outage.CollapsingServer;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.Reading;

/** The hours of the day: pushes jobs, plays the script, and asks the learner's decisions. */
final class Hours {
  private static final long TICK_MILLIS = 100;
  private static final double LATELY = 12;

  /** A charge that takes so long has not been answered in time. */
  private static final double TIMEOUT = 0.9;

  /** So many charges fail before the alert begins. */
  private static final int FEW = 3;

  /** A day whose clock stands still for longer than this proves little. */
  private static final double GAP = 1.5;

  private final DayCode code;
  private final DayFleet fleet;
  private final DayLoad load;
  private final ShopDatabase database;
  private final Redis redis;
  private final FleetBoard board;
  private final Script script;
  private final Troubles acts;
  private final Group mails;
  private final MailScaling scaling;
  private final Alerts alerts;
  private final ServiceReport report;
  private Deploy deploy;
  private double seconds;
  private int gaps;

  Hours(
      DayCode code,
      DayFleet fleet,
      DayLoad load,
      ShopDatabase database,
      Redis redis,
      TcpProxy network,
      CollapsingServer provider,
      Map<JobClass, String> queues,
      long seed,
      FleetBoard board) {
    this.code = code;
    this.fleet = fleet;
    this.load = load;
    this.database = database;
    this.redis = redis;
    this.board = board;
    this.script = new Script(seed);
    this.mails =
        fleet.all().stream()
            .map(machine -> machine.group)
            .filter(group -> group.serves(JobClass.MAIL))
            .findFirst()
            .orElseThrow();
    this.scaling = new MailScaling(code, fleet, mails, redis, load, database, board);
    this.alerts = new Alerts(code, board);
    this.report = new ServiceReport(provider, redis);
    this.acts =
        new Troubles(
            fleet, load, database, redis, network, provider, queues.get(JobClass.PARCEL), board);
  }

  private void beginDeploy() {
    board.accept("trouble: version 2 is deployed, which cannot read the template of mails");
    deploy = new Deploy(code, fleet, mails, redis, database, board);
  }

  /** Runs until the script is over; returns false if it was stopped earlier. */
  boolean run(List<Trouble> troubles, BooleanSupplier redisAnswers, CountDownLatch told)
      throws Exception {
    acts.write(troubles, script, this::beginDeploy);
    board.accept(
        "the day begins, and lasts about " + Math.round(script.seconds()) + " s; Ctrl-C ends it");
    long begun = System.nanoTime();
    double nextSecond = 0;
    boolean waits = false;
    while (!script.isOver() || acts.isFrozen()) {
      double before = seconds;
      seconds = (System.nanoTime() - begun) / 1e9;
      if (seconds - before > GAP) gaps++;
      load.push(seconds);
      acts.step(seconds);
      script.step(seconds, waits);
      fleet.poll(seconds);
      if (seconds >= nextSecond) {
        nextSecond = seconds + 1;
        waits = acts.waits() || isDeploying();
        everySecond(redisAnswers.getAsBoolean());
      }
      if (told.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
        acts.undo();
        return false;
      }
    }
    acts.undo();
    return true;
  }

  private void everySecond(boolean redisAnswers) throws Exception {
    if (isDeploying()) deploy.step(seconds);
    else scaling.step(seconds);
    report.afterSecond();
    Reading reading = scaling.reading(seconds);
    List<ShopDatabase.Run> runs = database.runs();
    alerts.step(seconds, alert -> isOn(alert, redisAnswers, reading, runs));
    show(reading, runs);
  }

  /** Shows all machines, with the queue and the arrivals of the mails. */
  private void show(Reading mails, List<ShopDatabase.Run> runs) {
    Set<String> started = new HashSet<>();
    long late =
        runs.stream()
            .filter(run -> started.add(run.jid()))
            .filter(run -> run.waited() > JobClass.of(run.type()).demand().promise())
            .count();
    List<MachineReading> machines =
        fleet.all().stream()
            .map(machine -> new MachineReading(machine.id, machine.state(), 0, 0, Map.of()))
            .toList();
    board.show(
        mails.withMachines(machines),
        fleet.allWanted(),
        started.size(),
        late,
        fleet.dollars(seconds));
  }

  private static boolean isOn(
      String alert, boolean redisAnswers, Reading mails, List<ShopDatabase.Run> runs) {
    double now = RunLog.now();
    List<ShopDatabase.Run> cards =
        runs.stream()
            .filter(run -> run.type().equals(JobClass.CARD.type()) && !run.is("postponed"))
            .filter(run -> run.began() > now - LATELY)
            .toList();
    return switch (alert) {
      case Alerts.REDIS -> !redisAnswers;
      case Alerts.MAILS -> mails.latency() > JobClass.MAIL.demand().promise();
      case Alerts.CARDS -> cards.stream().filter(run -> run.is("failed")).count() >= FEW;
      default -> cards.stream().filter(run -> run.lasted(now) > TIMEOUT).count() >= FEW - 1;
    };
  }

  private boolean isDeploying() {
    return deploy != null && !deploy.hasEnded();
  }

  Alerts alerts() {
    return alerts;
  }

  Optional<Deploy> deploy() {
    return Optional.ofNullable(deploy);
  }

  Troubles acts() {
    return acts;
  }

  /** Returns how often the day stood still, because the computer was busy with something else. */
  int gaps() {
    return gaps;
  }

  /** Returns how long the day has lasted. */
  double seconds() {
    return seconds;
  }
}

package jobsinpractice.fleet.day;

import java.util.List;
import java.util.function.Consumer;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.launch.DeployReading;
import jobsinpractice.launch.DeployStep;
import jobsinpractice.simulator.scaling.MachineState;

/** A rolling deploy of a version that is broken, to the machines that send mails. */
final class Deploy {
  /** Failures up to this number are those of a canary. */
  static final int CANARY = 30;

  private static final int OLD = 1;
  private static final int NEW = 2;

  private final DayCode code;
  private final DayFleet fleet;
  private final Group group;
  private final Queue queue;
  private final ShopDatabase database;
  private final Consumer<String> out;
  private final double began = RunLog.now();
  private DeployStep ended = DeployStep.WAIT;

  Deploy(
      DayCode code,
      DayFleet fleet,
      Group group,
      Redis redis,
      ShopDatabase database,
      Consumer<String> out) {
    this.code = code;
    this.fleet = fleet;
    this.group = group;
    this.queue = new Queue(redis, group.queues().get(0));
    this.database = database;
    this.out = out;
  }

  /** Reads both versions, asks for the next step, and takes it. */
  void step(double now) {
    if (ended != DeployStep.WAIT) return;
    DeployReading reading = reading();
    DeployStep step = code.ask(Part.DEPLOY, () -> yours(reading), () -> old(reading));
    switch (step) {
      case NEXT -> replace(OLD, NEW, 1, now);
      case ROLL_BACK -> {
        out.accept("deploy: version 2 is rolled back; " + reading.newVersion());
        replace(NEW, OLD, Integer.MAX_VALUE, now);
        ended = step;
      }
      case DONE -> {
        out.accept("deploy: version 2 is on all machines");
        ended = step;
      }
      default -> {
        // wait
      }
    }
  }

  private DeployStep yours(DeployReading reading) throws Exception {
    DeployStep step =
        (DeployStep) code.lab(Part.DEPLOY).callStatic("RollingDeploy", "next", reading);
    if (step == null) throw new IllegalStateException("it returned null");
    return step;
  }

  /** The old code replaces one machine after the other, without a look. */
  private static DeployStep old(DeployReading reading) {
    return reading.oldMachines() > 0 ? DeployStep.NEXT : DeployStep.DONE;
  }

  private List<DayMachine> there(int version) {
    return fleet.there(group).stream().filter(machine -> machine.version == version).toList();
  }

  private void replace(int from, int to, int most, double now) {
    for (DayMachine machine : there(from).stream().limit(most).toList()) {
      DayMachine next = fleet.order(group, to, now);
      out.accept("deploy: " + machine + " is replaced by machine " + next.id + ", version " + to);
      machine.stop();
    }
  }

  private DeployReading reading() {
    List<DayMachine> working = fleet.of(group).stream().filter(DayMachine::isWorking).toList();
    int old = (int) working.stream().filter(machine -> machine.version == OLD).count();
    int changing =
        (int)
            fleet.of(group).stream()
                .filter(machine -> machine.state() != MachineState.WORKING)
                .count();
    return new DeployReading(
        old,
        working.size() - old,
        changing,
        attempts(OLD),
        attempts(NEW),
        queue.latency(),
        JobClass.MAIL.demand().promise());
  }

  private DeployReading.Attempts attempts(int version) {
    List<ShopDatabase.Run> runs =
        database.runs().stream()
            .filter(run -> run.type().equals(JobClass.MAIL.type()) && run.version() == version)
            .filter(run -> run.hasEnded() && run.began() >= began)
            .toList();
    return new DeployReading.Attempts(
        runs.size(), runs.stream().filter(run -> run.is("failed")).count());
  }

  /** Returns whether the new version has run at all. */
  boolean hasBegun() {
    return attempts(NEW).ended() > 0;
  }

  /** Returns how many attempts failed on the new version. */
  long failed() {
    return attempts(NEW).failed();
  }

  boolean hasEnded() {
    return ended != DeployStep.WAIT;
  }

  boolean rolledBack() {
    return ended == DeployStep.ROLL_BACK;
  }
}

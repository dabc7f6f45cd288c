package jobsinpractice.fleet.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.ScalingSettings;

/** The machines of the day. A machine that dies is replaced, and its heartbeat is removed. */
final class DayFleet {
  /** As in lab 15's fleet, a minute is billed like an hour. */
  private static final double DOLLARS_PER_SECOND = ScalingSettings.DOLLARS_PER_HOUR / 60;

  /** Longer than a worker's own timeout. */
  private static final long GRACE_SECONDS = 20;

  interface Starter {
    DayMachine start(int id, Group group, int version, double now);
  }

  private final Redis redis;
  private final Starter starter;
  private final Consumer<String> out;
  private final List<DayMachine> machines = new ArrayList<>();
  private final Map<Group, Integer> wanted = new HashMap<>();
  private final List<String> deaths = new ArrayList<>();
  private int ordered;
  private double secondsOfGone;

  DayFleet(Redis redis, Starter starter, Consumer<String> out) {
    this.redis = redis;
    this.starter = starter;
    this.out = out;
  }

  List<DayMachine> all() {
    return List.copyOf(machines);
  }

  List<DayMachine> of(Group group) {
    return machines.stream().filter(machine -> machine.group.equals(group)).toList();
  }

  /** Returns the machines of a group that boot or work. */
  List<DayMachine> there(Group group) {
    return of(group).stream()
        .filter(machine -> machine.state() != MachineState.DRAINING && machine.isAlive())
        .toList();
  }

  Optional<DayMachine> find(int id) {
    return machines.stream().filter(machine -> machine.id == id).findFirst();
  }

  boolean allWork() {
    return machines.stream().noneMatch(machine -> machine.state() == MachineState.BOOTING);
  }

  /** Sets how many machines a group has; more are started at the next poll. */
  void want(Group group, int number) {
    wanted.put(group, number);
  }

  int wanted(Group group) {
    return wanted.getOrDefault(group, 0);
  }

  int allWanted() {
    return wanted.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Starts a machine of this version now. */
  DayMachine order(Group group, int version, double now) {
    DayMachine machine = starter.start(++ordered, group, version, now);
    machines.add(machine);
    return machine;
  }

  /** Removes machines that have ended, and starts what is missing. */
  void poll(double now) {
    for (DayMachine machine : List.copyOf(machines)) {
      if (machine.isAlive()) continue;
      machines.remove(machine);
      secondsOfGone += now - machine.ordered;
      if (!machine.isStopping()) died(machine);
    }
    for (Map.Entry<Group, Integer> group : wanted.entrySet()) {
      for (int n = there(group.getKey()).size(); n < group.getValue(); n++) {
        out.accept(order(group.getKey(), 1, now) + " is started");
      }
    }
  }

  private void died(DayMachine machine) {
    deaths.add(machine.toString());
    out.accept(machine + " died, with exit code " + machine.exitCode());
    forget(machine);
  }

  /**
   * Removes the heartbeat of a machine that has ended. A heartbeat would expire by itself, but only
   * after a minute, and nothing takes over the machine's jobs before.
   */
  private void forget(DayMachine machine) {
    for (ProcessSet.WorkerProcess process : new ProcessSet(redis).list()) {
      if (machine.tag.equals(process.info().get("tag"))) {
        redis.call(jedis -> jedis.del(process.identity()));
      }
    }
  }

  /** Returns how many machines died. */
  int deaths() {
    return deaths.size();
  }

  double dollars(double now) {
    double running = machines.stream().mapToDouble(machine -> now - machine.ordered).sum();
    return (secondsOfGone + running) * DOLLARS_PER_SECOND;
  }

  /** Returns what this many machines cost in a time. */
  static double dollars(int machines, double seconds) {
    return machines * seconds * DOLLARS_PER_SECOND;
  }

  /** Asks all machines to end, and waits for them. */
  void stopAll() throws InterruptedException {
    wanted.clear();
    machines.forEach(DayMachine::stop);
    for (DayMachine machine : machines) machine.await(GRACE_SECONDS);
  }
}

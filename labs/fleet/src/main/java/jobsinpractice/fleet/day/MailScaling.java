package jobsinpractice.fleet.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.fleet.machines.FleetStatus;
import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingSettings;
import jobsinpractice.simulator.scaling.ServiceTime;

/** Lets the learner's autoscaler decide how many machines send mails. */
final class MailScaling {
  static final int CEILING = 5;

  private static final double INTERVAL = 2;
  private static final double BOOT = 4;
  private static final double COOL_DOWN = 15;
  private static final double LATELY = 15;

  private final DayCode code;
  private final DayFleet fleet;
  private final Group group;
  private final Queue queue;
  private final DayLoad load;
  private final ShopDatabase database;
  private final Consumer<String> out;
  private final ScalingSettings settings;
  private Controller controller;
  private double next;

  MailScaling(
      DayCode code,
      DayFleet fleet,
      Group group,
      Redis redis,
      DayLoad load,
      ShopDatabase database,
      Consumer<String> out) {
    this.code = code;
    this.fleet = fleet;
    this.group = group;
    this.queue = new Queue(redis, group.queues().get(0));
    this.load = load;
    this.database = database;
    this.out = out;
    int floor = fleet.wanted(group);
    this.settings =
        new ScalingSettings(
            JobClass.MAIL.demand().promise(),
            Decisions.THREADS,
            floor,
            Math.max(floor, CEILING),
            BOOT,
            INTERVAL,
            COOL_DOWN,
            JobClass.MAIL.demand().seconds());
  }

  /** Asks for orders when it is time, and carries them out. */
  void step(double now) throws InterruptedException {
    if (now < next) return;
    next = now + INTERVAL;
    Reading reading = reading(now);
    Orders orders = code.ask(Part.AUTOSCALER, () -> decide(reading), () -> Orders.NONE);
    int there = fleet.there(group).size();
    int boot = Math.max(0, Math.min(orders.boot(), settings.ceiling() - there));
    for (int n = 0; n < boot; n++) {
      out.accept(fleet.order(group, 1, now) + " is ordered: " + FleetStatus.queue(reading));
    }
    for (int id : orders.drain()) {
      Optional<DayMachine> machine = fleet.find(id).filter(DayMachine::isWorking);
      if (machine.isEmpty()) continue;
      out.accept(machine.get() + " drains: " + FleetStatus.queue(reading));
      machine.get().drain();
    }
    orders.stop().forEach(id -> fleet.find(id).ifPresent(DayMachine::stop));
    fleet.want(group, Math.max(settings.floor(), fleet.there(group).size()));
  }

  private Orders decide(Reading reading) throws Exception {
    if (controller == null) {
      controller = (Controller) code.lab(Part.AUTOSCALER).create("Autoscaler", settings);
    }
    return controller.decide(reading);
  }

  Reading reading(double now) {
    double from = RunLog.now() - 60;
    List<ShopDatabase.Run> runs =
        database.runs().stream()
            .filter(run -> run.type().equals(JobClass.MAIL.type()) && run.began() > from)
            .toList();
    List<MachineReading> machines = new ArrayList<>();
    for (DayMachine machine : fleet.of(group)) {
      if (!machine.isAlive() || machine.isStopping()) continue;
      List<ShopDatabase.Run> own =
          runs.stream().filter(run -> run.machine() == machine.id).toList();
      int running = (int) own.stream().filter(run -> !run.hasEnded()).count();
      boolean boots = machine.state() == MachineState.BOOTING;
      double ready = boots ? Math.max(0, machine.ordered + BOOT - now) : 0;
      machines.add(new MachineReading(machine.id, machine.state(), ready, running, lately(own)));
    }
    return new Reading(
        now,
        queue.latency(),
        queue.size(),
        load.arrivals(JobClass.MAIL, LATELY),
        seconds(runs),
        machines);
  }

  private static Map<String, ServiceTime> lately(List<ShopDatabase.Run> runs) {
    int ended = (int) runs.stream().filter(ShopDatabase.Run::hasEnded).count();
    if (ended == 0) return Map.of();
    return Map.of(JobClass.MAIL.type(), new ServiceTime(ended, seconds(runs)));
  }

  private static double seconds(List<ShopDatabase.Run> runs) {
    return runs.stream()
        .filter(ShopDatabase.Run::hasEnded)
        .mapToDouble(run -> run.ended() - run.began())
        .average()
        .orElse(0);
  }
}

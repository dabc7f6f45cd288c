package jobsinpractice.fleet.day;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.fleet.JobAccounting;
import jobsinpractice.redislauncher.TcpProxy;
import jobsinpractice.simulator.outage.CollapsingServer;

/** Plays the troubles on the real processes and connections of the day. */
final class Troubles {
  private static final double FROZEN = 75;
  private static final double RUSH = 50;
  private static final double AWAY = 10;
  private static final double SLOW = 15;

  /** What is no job at all: half of a payload, as a broken client writes it. */
  private final String garbage = "half-" + UUID.randomUUID();

  private final DayFleet fleet;
  private final DayLoad load;
  private final ShopDatabase database;
  private final Redis redis;
  private final TcpProxy network;
  private final CollapsingServer provider;
  private final String parcels;
  private final Consumer<String> out;
  private final Random random;
  private boolean killing;
  private String poison = "";
  private double now;

  Troubles(
      DayFleet fleet,
      DayLoad load,
      ShopDatabase database,
      Redis redis,
      TcpProxy network,
      CollapsingServer provider,
      String parcels,
      long seed,
      Consumer<String> out) {
    this.fleet = fleet;
    this.load = load;
    this.database = database;
    this.redis = redis;
    this.network = network;
    this.provider = provider;
    this.parcels = parcels;
    this.random = new Random(seed);
    this.out = out;
  }

  /** Writes the acts of these troubles into the script. */
  void write(List<Trouble> troubles, Script script, Script.Action deploy) {
    for (Trouble trouble : troubles) {
      double at = script.append(trouble);
      switch (trouble) {
        case FREEZE -> script.at(at, () -> freeze(script));
        case RUSH -> script.at(at, this::rush);
        case DEPLOY -> script.at(at, deploy);
        case KILL -> script.at(at, () -> killing = true);
        case POISON -> script.at(at, this::poison);
        case CUT -> {
          script.at(at, this::cut);
          script.at(at + AWAY, this::heal);
        }
        case SLOW -> {
          script.at(at, this::slow);
          script.at(at + SLOW, this::fast);
        }
      }
    }
  }

  /** A kill waits for its moment: a job that has an effect, and is not settled yet. */
  void step(double time) {
    now = time;
    if (!killing) return;
    double moment = RunLog.seconds(Instant.now()) - 0.3;
    database.runs().stream()
        .filter(run -> run.type().equals(JobClass.ORDER.type()) && !run.hasEnded())
        .filter(run -> run.began() < moment)
        .flatMap(run -> fleet.find(run.machine()).stream())
        .filter(DayMachine::isWorking)
        .findFirst()
        .ifPresent(this::kill);
  }

  private void kill(DayMachine machine) {
    killing = false;
    out.accept("trouble: kill -9 of " + machine + " while it charges an order");
    machine.kill();
  }

  private void freeze(Script script) {
    Optional<DayMachine> chosen = charging();
    if (chosen.isEmpty()) return;
    DayMachine machine = chosen.get();
    try {
      machine.freeze();
    } catch (IOException e) {
      out.accept("this system has no SIGSTOP, so no machine freezes");
      return;
    }
    out.accept("trouble: " + machine + " freezes (SIGSTOP) for " + (int) FROZEN + " s");
    script.at(
        now + FROZEN,
        () -> {
          out.accept(machine + " goes on (SIGCONT)");
          machine.thaw();
        });
  }

  /** Returns a machine that charges orders. */
  private Optional<DayMachine> charging() {
    List<DayMachine> machines =
        fleet.all().stream()
            .filter(machine -> machine.isWorking() && machine.group.serves(JobClass.ORDER))
            .toList();
    return machines.isEmpty()
        ? Optional.empty()
        : Optional.of(machines.get(random.nextInt(machines.size())));
  }

  private void rush() {
    out.accept("trouble: the newsletter goes out; mails rise to 30 a second and fall again");
    load.rush(now, RUSH);
  }

  private void poison() {
    out.accept("trouble: a payload that is not JSON, and a parcel that ends its process");
    JobAccounting.pushing(redis);
    redis.call(
        jedis -> jedis.lpush(Keys.queue(parcels), "{\"class\":\"ShipOrder\",\"args\":[" + garbage));
    JobAccounting.pushed(redis);
    poison = load.pushPoison();
  }

  private void cut() {
    out.accept(
        "trouble: the network between the workers and Redis is cut for " + (int) AWAY + " s");
    network.cut();
  }

  private void heal() {
    out.accept("the network is back");
    network.heal();
  }

  private void slow() {
    out.accept("trouble: the payment provider is 30 times as slow for " + (int) SLOW + " s");
    provider.slow();
  }

  private void fast() {
    out.accept("the payment provider is as fast as before");
    provider.fast();
  }

  /** Returns the job id of the parcel that ends its process; empty before. */
  String poisonJid() {
    return poison;
  }

  /** Returns a word of the payload that is not JSON. */
  String garbage() {
    return garbage;
  }

  /** Lets everything run again that was stopped or cut. */
  void undo() {
    network.heal();
    fleet.all().forEach(DayMachine::thaw);
  }
}

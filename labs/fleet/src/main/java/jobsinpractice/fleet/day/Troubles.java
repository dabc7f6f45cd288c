package jobsinpractice.fleet.day;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.fleet.JobAccounting;
import jobsinpractice.redislauncher.TcpProxy;
import jobsinpractice.simulator.outage.CollapsingServer;

/** Plays the troubles on the real processes and connections of the day. */
final class Troubles {
  /** A job of this age has its effect, and is not settled yet. */
  private static final double EFFECT = 0.4;

  private static final double MOST_FROZEN = 150;
  private static final double RUSH = 50;
  private static final double AWAY = 10;
  private static final double SLOW = 15;

  /** A payload that cannot be read: half of one, as a broken client writes it. */
  private final String garbage = "half-" + UUID.randomUUID();

  private final DayFleet fleet;
  private final DayLoad load;
  private final ShopDatabase database;
  private final Redis redis;
  private final TcpProxy network;
  private final CollapsingServer provider;
  private final String parcels;
  private final Consumer<String> out;
  private boolean killing;
  private boolean freezing;
  private DayMachine frozen;
  private String frozenJob;
  private double frozenUntil;
  private String poison = "";
  private long retriesBefore;
  private boolean isSlowOver;
  private double now;

  Troubles(
      DayFleet fleet,
      DayLoad load,
      ShopDatabase database,
      Redis redis,
      TcpProxy network,
      CollapsingServer provider,
      String parcels,
      Consumer<String> out) {
    this.fleet = fleet;
    this.load = load;
    this.database = database;
    this.redis = redis;
    this.network = network;
    this.provider = provider;
    this.parcels = parcels;
    this.out = out;
  }

  /** Writes the acts of these troubles into the script. */
  void write(List<Trouble> troubles, Script script, Script.Action deploy) {
    for (Trouble trouble : troubles) {
      double at = script.append(trouble);
      switch (trouble) {
        case FREEZE -> script.at(at, () -> freezing = true);
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

  /** Does what waits for its moment: a job that has an effect, and is not settled yet. */
  void step(double time) {
    now = time;
    if (killing || freezing) atWork().ifPresent(this::strike);
    if (frozen != null && isTakenOver()) goOn();
  }

  /** Returns the run of an order that is charged, on a machine that works. */
  private Optional<ShopDatabase.Run> atWork() {
    double moment = RunLog.now() - EFFECT;
    return database.runs().stream()
        .filter(run -> run.type().equals(JobClass.ORDER.type()) && !run.hasEnded())
        .filter(run -> run.began() < moment && run.began() > moment - EFFECT)
        .filter(run -> fleet.find(run.machine()).filter(DayMachine::isWorking).isPresent())
        .findFirst();
  }

  private void strike(ShopDatabase.Run run) {
    DayMachine machine = fleet.find(run.machine()).orElseThrow();
    if (freezing) {
      freezing = false;
      freeze(machine, run);
    } else {
      killing = false;
      out.accept("trouble: kill -9 of " + machine + " while it charges an order");
      machine.kill();
    }
  }

  private void freeze(DayMachine machine, ShopDatabase.Run run) {
    try {
      machine.freeze();
    } catch (IOException e) {
      out.accept("this system has no SIGSTOP, so no machine freezes");
      return;
    }
    out.accept("trouble: " + machine + " freezes (SIGSTOP) while it charges an order");
    frozen = machine;
    frozenJob = run.jid();
    frozenUntil = now + MOST_FROZEN;
  }

  /** Returns whether the job of the frozen machine has run again elsewhere. */
  private boolean isTakenOver() {
    return now > frozenUntil
        || !frozen.isAlive()
        || database.runs().stream()
            .anyMatch(
                run -> run.jid().equals(frozenJob) && run.machine() != frozen.id && run.hasEnded());
  }

  private void goOn() {
    out.accept(frozen + " goes on (SIGCONT)");
    frozen.thaw();
    frozen = null;
  }

  /** Returns whether the next act has to wait. */
  boolean waits() {
    return killing || freezing || isPoisonAtWork() || isProviderTroubled() || !fleet.allWork();
  }

  /** A provider that was slow needs up to a minute to recover with the code of chapter 9. */
  private boolean isProviderTroubled() {
    return isSlowOver && provider.log().recoveredAfter().isEmpty();
  }

  private boolean isPoisonAtWork() {
    if (poison.isEmpty()) return false;
    Remaining remaining = Remaining.in(redis);
    return remaining.has(poison) && !remaining.isDead(poison);
  }

  boolean isFrozen() {
    return frozen != null;
  }

  private void rush() {
    out.accept("trouble: the newsletter goes out; mails rise to 45 a second and fall again");
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
    retriesBefore = provider.log().counts().retries();
    provider.slow();
  }

  private void fast() {
    out.accept("the payment provider is as fast as before");
    provider.fast();
    isSlowOver = true;
  }

  /** Returns the job id of the parcel that ends its process; empty before. */
  String poisonJid() {
    return poison;
  }

  /** Returns whether a kill still waits for its moment. */
  boolean killIsMissing() {
    return killing;
  }

  /** Returns how many retries the provider has seen since it became slow. */
  long retries() {
    return provider.log().counts().retries() - retriesBefore;
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

package jobsinpractice.engine.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.sidekiq.Mutants;

/** Does what the plan says. Whatever takes time ends by itself, while the next trouble comes. */
final class Troublemaker {
  private static final String MEGABYTE = "x".repeat(1 << 20);

  /** In the request that settles: these claims go back to their queue. */
  private static final String HAND_BACK = "$1\r\nQ\r\n";

  /** Longer than a claim that waits in Redis. */
  private static final long WAITS_END = 4_000;

  /** Longer than it takes until the others look after dead processes' jobs. */
  private static final long RECOVERED = 13_000;

  private final ChaosFleet fleet;
  private final Pushing pushing;
  private final Supervisor supervisor;
  private final Strangers strangers;
  private final ScheduledExecutorService later;

  Troublemaker(
      ChaosFleet fleet,
      Pushing pushing,
      Supervisor supervisor,
      Strangers strangers,
      ScheduledExecutorService later) {
    this.fleet = fleet;
    this.pushing = pushing;
    this.supervisor = supervisor;
    this.strangers = strangers;
    this.later = later;
  }

  void make(Plan.Trouble trouble) throws Exception {
    Slot slot = fleet.slots.get(trouble.worker());
    switch (trouble.kind()) {
      case CUTS -> {
        if (trouble.variant() / 2 % 4 == 3) slot.proxy.cutReplyTo(HAND_BACK);
        else cut(trouble, some(slot, trouble.variant() % 2 == 0));
      }
      case HALFOPEN -> halfOpen(slot, trouble, some(slot, trouble.variant() % 2 == 0));
      case DELAYS ->
          some(slot, trouble.variant() % 2 == 0)
              .forEach(link -> link.delay(20 + trouble.form(150), trouble.millis() * 2L));
      case HOLDS -> {
        slot.blockedFor(trouble.millis());
        some(slot, trouble.variant() % 2 == 0).forEach(link -> link.hold(trouble.millis()));
      }
      case FREEZE -> freeze(trouble);
      case RESTART -> restart(trouble.millis() / 6);
      case OUTAGE -> outage();
      case CLOCKS -> clock(trouble);
      case BYTES -> bytes();
      case STRANGERS -> strangers.visit(trouble);
      case ERRORS -> errors(trouble);
      case SCRIPTS -> fleet.direct.call(jedis -> jedis.scriptFlush());
      case TERM -> supervisor.deploy(slot);
      case KILL -> supervisor.kill(slot);
      case PAUSE -> pause(slot, trouble);
      case QUIET -> supervisor.quiet(slot, 5_000 + trouble.millis());
      case EXIT -> {
        supervisor.mayExit();
        pushing.push(pushing.next("Exit", (long) trouble.form(2)));
      }
      case HOSTILE -> hostile(trouble);
    }
  }

  /** All connections of a worker, or one. */
  private static List<FaultyProxy.Link> some(Slot slot, boolean all) {
    List<FaultyProxy.Link> links = slot.proxy.links();
    return all || links.isEmpty()
        ? links
        : List.of(links.get((int) (Math.random() * links.size())));
  }

  private static void cut(Plan.Trouble trouble, List<FaultyProxy.Link> links) {
    int bytes = trouble.form(20);
    for (FaultyProxy.Link link : links) {
      switch (trouble.variant() / 2 % 4) {
        case 0 -> link.cutInReply(bytes);
        case 1 -> link.cutInRequest(bytes * 10);
        default -> link.cut();
      }
    }
  }

  private static void halfOpen(Slot slot, Plan.Trouble trouble, List<FaultyProxy.Link> links) {
    boolean clientFirst = trouble.variant() / 2 % 2 == 0;
    slot.blockedFor(trouble.millis());
    for (FaultyProxy.Link link : links) {
      if (clientFirst) link.cutClientSide(trouble.millis());
      else link.cutRedisSide(trouble.millis());
    }
  }

  /** Below or above the socket timeout of 5 s. */
  private void freeze(Plan.Trouble trouble) throws IOException, InterruptedException {
    long pid = fleet.server.pid();
    if (pid < 0) return; // in a container
    long millis = trouble.form(2) == 0 ? 200 + trouble.form(3_000) : 5_500 + trouble.form(3_000);
    fleet.blockedFor(millis);
    Signals.send(pid, "STOP");
    try {
      Thread.sleep(millis);
    } finally {
      Signals.send(pid, "CONT");
    }
  }

  private void restart(long away) throws InterruptedException {
    fleet.blockedFor(away + 5_000);
    fleet.server.kill();
    Thread.sleep(away);
    fleet.server.restart();
    fleet.blockedFor(0);
  }

  /** When Redis is back, every heartbeat has expired: as after a minute. */
  private void outage() throws InterruptedException {
    List<String> identities =
        fleet.slots.stream().map(Slot::identity).filter(Objects::nonNull).toList();
    fleet.direct.call(jedis -> jedis.eval(Time.MINUTE_OF_OUTAGE, identities, List.of()));
    restart(1_000);
  }

  private void clock(Plan.Trouble trouble) {
    String identity = fleet.slots.get(Slot.JUMPING_CLOCK).identity();
    List<Duration> jumps =
        List.of(
            Duration.ZERO,
            Duration.ofDays(3_653),
            Duration.ofDays(-3_653),
            Duration.ofDays(200),
            Duration.ofHours(-1),
            Duration.ofSeconds(61));
    if (identity != null) {
      fleet.ledger.setClock(identity, jumps.get(trouble.form(jumps.size())).toMillis());
    }
  }

  /** Tiny jobs first: they teach the worker to claim many at once. */
  private void bytes() {
    pushing.pushAll(pushing.rows(300));
    for (int i = 0; i < 48; i++) pushing.push(pushing.next("Fat", MEGABYTE));
  }

  private void errors(Plan.Trouble trouble) {
    Random random = new Random(trouble.variant());
    Misbehaviour[] modes = Misbehaviour.values();
    for (int i = 0; i < 8; i++) {
      Misbehaviour mode = modes[random.nextInt(modes.length)];
      Pushing.Numbered job = pushing.next(Misbehaviour.TYPE, mode.name());
      if (random.nextBoolean()) job = job.with("backtrace", true);
      if (mode.deadly() || random.nextInt(8) == 0) job = job.with("retry", 0);
      job = job.queue(ChaosFleet.QUEUES.get(random.nextInt(ChaosFleet.QUEUES.size())));
      if (random.nextInt(20) == 0) pushing.pushWithoutRetry(job);
      else pushing.push(job);
    }
    if (trouble.form(6) == 0) {
      Throwable thrown = random.nextBoolean() ? new StackOverflowError() : new Exception("sneaky");
      pushing.pushUntilItThrows(random.nextInt(1_300), thrown);
    }
  }

  private void pause(Slot slot, Plan.Trouble trouble) throws IOException {
    if (!slot.serves()) return;
    boolean beyondItsHeartbeat = trouble.form(3) == 0;
    long millis = beyondItsHeartbeat ? WAITS_END + RECOVERED : trouble.millis();
    slot.blockedFor(millis + 1_000);
    slot.pause();
    if (beyondItsHeartbeat) {
      later.schedule(() -> fleet.buried(slot.identity()), WAITS_END, TimeUnit.MILLISECONDS);
    }
    later.schedule(
        () -> {
          slot.resume();
          fleet.woke(slot.identity());
          return null;
        },
        millis,
        TimeUnit.MILLISECONDS);
  }

  private void hostile(Plan.Trouble trouble) {
    List<byte[]> mutants = new ArrayList<>(Mutants.some(trouble.variant(), 40));
    byte[] queue = Keys.queue("default").getBytes(StandardCharsets.UTF_8);
    fleet.direct.call(jedis -> jedis.lpush(queue, mutants.toArray(new byte[0][])));
  }
}

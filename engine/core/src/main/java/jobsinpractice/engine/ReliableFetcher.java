package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import jobsinpractice.engine.Outcome.Settlement;

/**
 * At least once: a claimed job stands in an in-flight list of this process until it is settled.
 *
 * <ol>
 *   <li>claims: from a queue to the in-flight list, in one step;
 *   <li>settles: out of the in-flight list, together with the outcome, in one step;
 *   <li>gives back what it holds, at the end or after a lost connection.
 * </ol>
 *
 * Other processes' jobs are {@link Recovery}'s work.
 */
final class ReliableFetcher implements Fetcher {
  /** Claims a script can take at once: Lua's unpack has a limit, 8,000 on the stack. */
  static final int MOST = 1_000;

  /**
   * Threads that wait on one queue: when one has its job, the other still waits, so nobody need be
   * woken before that job starts.
   */
  private static final int WAITERS = 2;

  private final Redis redis;
  private final Clock clock;
  private final String identity;
  private final QueueOrder order;
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final List<String> queues;
  private final Recovery recovery;

  private final Claims held = new Claims();
  private volatile List<String> open;

  ReliableFetcher(
      Redis redis, Clock clock, String identity, List<String> queues, QueueOrder order) {
    this.redis = redis;
    this.clock = clock;
    this.identity = identity;
    this.order = order;
    this.queues = List.copyOf(new LinkedHashSet<>(queues));
    this.open = this.queues;
    this.recovery = new Recovery(redis, clock);
    for (String queue : this.queues) places.put(queue, new Place(queue, places.size()));
  }

  @Override
  public List<String> queues() {
    return queues;
  }

  @Override
  public List<UnitOfWork> reserve(int most) {
    List<String> names = order.next();
    List<byte[]> keys = new ArrayList<>(1 + 2 * names.size());
    List<byte[]> args = new ArrayList<>(1 + names.size());
    keys.add(Keys.bytes(Keys.PAUSED));
    args.add(Keys.bytes(Integer.toString(Math.min(most, MOST))));
    for (String name : names) {
      Place place = places.get(name);
      keys.add(place.queue);
      keys.add(place.inFlight);
      args.add(place.name);
    }
    List<?> claimed = (List<?>) redis.run(Script.CLAIM, keys, args);
    List<UnitOfWork> units = new ArrayList<>();
    List<String> served = new ArrayList<>(names.size());
    for (int q = 0; q < names.size(); q++) {
      if (!(claimed.get(q) instanceof List<?> payloads)) continue; // paused
      served.add(names.get(q));
      for (Object payload : payloads) units.add(new UnitOfWork(names.get(q), (byte[]) payload));
    }
    open = served;
    if (!units.isEmpty()) held.add(units);
    return units;
  }

  @Override
  public List<String> awaited() {
    return open;
  }

  @Override
  public int waiters() {
    return WAITERS;
  }

  @Override
  public UnitOfWork await(String queue) {
    Place place = places.get(queue);
    Redis.Line line = place.free.remove();
    byte[] payload;
    try {
      payload = line.claimOne(place.queue, place.inFlight);
    } finally {
      place.free.add(line);
    }
    if (payload == null) return null;
    UnitOfWork unit = new UnitOfWork(queue, payload);
    held.add(List.of(unit));
    return unit;
  }

  @Override
  public void wake() {
    places.values().forEach(place -> place.lines.forEach(Redis.Line::wake));
  }

  /**
   * The line that ends a job's life: out of flight, and its outcome written, in one atomic step.
   */
  @Override
  public void settle(List<Settlement> settlements) {
    redis.run(Script.SETTLE, settleKeys(), settleArgs(settlements));
    for (Settlement settlement : settlements) settlement.unit().markSettled();
  }

  private List<byte[]> settleKeys() {
    Instant now = clock.instant();
    List<byte[]> keys = new ArrayList<>(6 + 2 * queues.size());
    keys.add(Keys.bytes(Keys.PROCESSED));
    keys.add(Keys.bytes(Keys.onDay(Keys.PROCESSED, now)));
    keys.add(Keys.bytes(Keys.FAILED));
    keys.add(Keys.bytes(Keys.onDay(Keys.FAILED, now)));
    keys.add(Keys.bytes(Keys.RETRY));
    keys.add(Keys.bytes(Keys.DEAD));
    for (String queue : queues) {
      keys.add(places.get(queue).inFlight);
      keys.add(places.get(queue).queue);
    }
    return keys;
  }

  private List<byte[]> settleArgs(List<Settlement> settlements) {
    Map<Ending, List<Settlement>> groups = new LinkedHashMap<>();
    for (Settlement settlement : settlements) {
      Place place = places.get(settlement.unit().queue());
      Ending ending = new Ending(code(settlement.outcome()), place.number);
      groups.computeIfAbsent(ending, any -> new ArrayList<>()).add(settlement);
    }
    List<byte[]> args = new ArrayList<>(3 + 6 * settlements.size());
    args.add(Limits.DAILY_COUNTER_SECONDS);
    args.add(Timestamps.score(clock.instant().minus(Limits.DEAD_KEPT)));
    args.add(Limits.DEAD_MOST);
    groups.forEach(
        (ending, group) -> {
          args.add(ending.what);
          args.add(ending.queue);
          args.add(Keys.bytes(Integer.toString(group.size())));
          group.forEach(settlement -> addClaim(args, settlement));
        });
    return args;
  }

  private static void addClaim(List<byte[]> args, Settlement settlement) {
    Outcome outcome = settlement.outcome();
    args.add(settlement.unit().payload());
    if (outcome instanceof Outcome.Retry retry) {
      args.add(Timestamps.score(retry.at()));
      args.add(retry.payload());
    } else if (outcome instanceof Outcome.Dead dead) {
      args.add(Timestamps.score(dead.at()));
      args.add(dead.payload());
    }
  }

  /** What ends alike is said to Redis once for all. Its arrays are constants: identity will do. */
  private record Ending(byte[] what, byte[] queue) {}

  private static byte[] code(Outcome outcome) {
    if (outcome instanceof Outcome.Done) return DONE;
    if (outcome instanceof Outcome.Dropped) return DROPPED;
    if (outcome instanceof Outcome.Retry) return RETRY;
    return outcome instanceof Outcome.Dead ? DEAD : REQUEUE;
  }

  private static final byte[] DONE = {'D'};
  private static final byte[] DROPPED = {'F'};
  private static final byte[] RETRY = {'R'};
  private static final byte[] DEAD = {'X'};
  private static final byte[] REQUEUE = {'Q'};

  /** Tells recovery where our claims stand, and that they are ours. */
  @Override
  public void beat() {
    double now = Timestamps.seconds(clock.instant());
    redis.pipelined(
        pipeline ->
            queues.forEach(
                queue ->
                    pipeline.zadd(
                        Keys.IN_FLIGHT, now, new String(places.get(queue).inFlight, UTF_8))));
  }

  /** A reply that was lost on the way leaves a job in flight that nobody here runs. */
  @Override
  public void reconcile() {
    List<Settlement> forgotten = new ArrayList<>();
    for (String queue : queues) {
      List<byte[]> known = held.open(queue);
      byte[] list = places.get(queue).inFlight;
      for (byte[] payload : redis.call(jedis -> jedis.lrange(list, 0, -1))) {
        boolean ours = known.removeIf(new FirstEqual(payload));
        if (!ours) {
          forgotten.add(new Settlement(new UnitOfWork(queue, payload), Outcome.REQUEUE));
        }
      }
    }
    if (!forgotten.isEmpty()) settle(forgotten);
  }

  /** The newest claims first, so that the oldest is the first to be taken again. */
  @Override
  public void close() {
    held.clear();
    reconcile();
    redis.pipelined(
        pipeline ->
            queues.forEach(
                queue ->
                    pipeline.zrem(Keys.IN_FLIGHT, new String(places.get(queue).inFlight, UTF_8))));
    places.values().forEach(place -> place.lines.forEach(Redis.Line::close));
  }

  @Override
  public Recovered recover() {
    return recovery.recover();
  }

  /** True once, for the first equal payload: the same bytes may be in flight twice. */
  private static final class FirstEqual implements java.util.function.Predicate<byte[]> {
    private final byte[] wanted;
    private boolean found;

    FirstEqual(byte[] wanted) {
      this.wanted = wanted;
    }

    @Override
    public boolean test(byte[] payload) {
      if (found || !java.util.Arrays.equals(payload, wanted)) return false;
      found = true;
      return true;
    }
  }

  /** One queue's keys as bytes, made once, and the connections that wait on it. */
  private final class Place {
    final byte[] name;
    final byte[] queue;
    final byte[] inFlight;
    final byte[] number;
    final List<Redis.Line> lines = Stream.generate(redis::line).limit(WAITERS).toList();
    final Queue<Redis.Line> free = new ConcurrentLinkedQueue<>(lines);

    Place(String name, int index) {
      this.name = Keys.bytes(name);
      this.queue = Keys.bytes(Keys.queue(name));
      this.inFlight = Keys.bytes(Keys.inFlight(identity, name));
      this.number = Keys.bytes(Integer.toString(index + 1));
    }
  }
}

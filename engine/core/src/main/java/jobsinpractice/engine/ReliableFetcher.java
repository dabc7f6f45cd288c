package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import jobsinpractice.engine.Outcome.Settlement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
  private static final Logger LOG = LoggerFactory.getLogger(ReliableFetcher.class);

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

  private final SettlementWriter writer;
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
    this.writer = new SettlementWriter(redis, clock, identity, this.queues);
    for (String queue : this.queues) places.put(queue, new Place(queue));
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

  /** Ends a job's life: out of flight, and its outcome written, in one atomic step. */
  @Override
  public void settle(List<Settlement> settlements) {
    writer.settle(settlements);
  }

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
    // First: a hand-back whose reply was lost may not be written yet, and would be taken for a
    // claim that we forgot.
    writer.confirm();
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
    try {
      reconcile();
      redis.pipelined(
          pipeline -> {
            for (Place place : places.values()) {
              pipeline.zrem(Keys.bytes(Keys.IN_FLIGHT), place.inFlight);
            }
            pipeline.unlink(Keys.settled(identity));
          });
    } catch (SettlementsRefused e) {
      LOG.error("{}. Recovery gives them back once the key is free.", e.getMessage());
    }
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
    final List<Redis.Line> lines = Stream.generate(redis::line).limit(WAITERS).toList();
    final Queue<Redis.Line> free = new ConcurrentLinkedQueue<>(lines);

    Place(String name) {
      this.name = Keys.bytes(name);
      this.queue = Keys.bytes(Keys.queue(name));
      this.inFlight = Keys.bytes(Keys.inFlight(identity, name));
    }
  }
}

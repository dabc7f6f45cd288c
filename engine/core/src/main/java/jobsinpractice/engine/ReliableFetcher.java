package jobsinpractice.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.internal.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * At least once: a claimed job is in an in-flight list of this process until it is settled.
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

  /** Bytes after which one claim takes no further job, so that its reply does not take long. */
  private static final long MOST_BYTES = 4 << 20;

  /**
   * The share of the heap (1/8) that payloads of claims may take: a job that runs needs a few times
   * its payload, for its arguments and what is made of them.
   */
  private static final int HEAP_SHARE = 8;

  /**
   * Threads that wait on one queue: when one has its job, the other still waits, so no thread need
   * be woken before that job starts.
   */
  private static final int WAITERS = 2;

  /** What a call for a connection that has broken can still claim, it claims within this time. */
  private static final Duration LATE_CLAIMS = Duration.ofSeconds(30);

  private static final byte[] HAND_BACK_MOST = Keys.bytes("1000");
  private static final byte[] HAND_BACK_BYTES = Keys.bytes(Integer.toString(16 << 20));

  private final Redis redis;
  private final Clock clock;
  private final String identity;
  private final QueueOrder order;
  private final Map<String, QueueKeys> places = new ConcurrentHashMap<>();
  private final List<String> queues;
  private final Recovery recovery;

  private final Registration registration;
  private final SettlementWriter writer;
  private final OpenClaims claims;
  private final Reconciler reconciler;
  private final Queue<BlockingConnection> freeLines = new ConcurrentLinkedQueue<>();
  private final Queue<BlockingConnection> lines = new ConcurrentLinkedQueue<>();
  private final Set<String> notLists = new HashSet<>();
  private volatile List<String> open;

  ReliableFetcher(
      Redis redis, Clock clock, String identity, List<String> queues, QueueOrder order) {
    this(redis, clock, identity, queues, order, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
  }

  ReliableFetcher(
      Redis redis,
      Clock clock,
      String identity,
      List<String> queues,
      QueueOrder order,
      long mostBytes) {
    this.redis = redis;
    this.clock = clock;
    this.identity = identity;
    this.order = order;
    this.queues = List.copyOf(new LinkedHashSet<>(queues));
    this.open = this.queues;
    this.recovery = new Recovery(redis);
    this.registration = new Registration(redis, identity, this.queues);
    for (String queue : this.queues) {
      places.put(queue, new QueueKeys(identity, queue));
    }
    this.claims = new OpenClaims(mostBytes);
    this.writer = new SettlementWriter(redis::run, clock, identity, this.queues, claims);
    this.reconciler = new Reconciler(redis::run, claims, places, this::wake);
  }

  @Override
  public List<String> queues() {
    return queues;
  }

  @Override
  public List<UnitOfWork> claim(int most) {
    registration.renewIfLate();
    List<String> names = order.next();
    List<byte[]> keys = new ArrayList<>(1 + 2 * names.size());
    List<byte[]> args = new ArrayList<>(2 + names.size());
    keys.add(Keys.bytes(Keys.PAUSED));
    args.add(Keys.bytes(Integer.toString(Math.min(most, MOST))));
    args.add(Keys.bytes(Long.toString(Math.min(claims.room(), MOST_BYTES))));
    for (String name : names) {
      QueueKeys place = places.get(name);
      keys.add(place.queue);
      keys.add(place.inFlight);
      args.add(place.name);
    }
    return claiming(() -> claimed(names, (List<?>) redis.run(Script.CLAIM, keys, args)));
  }

  private List<UnitOfWork> claimed(List<String> names, List<?> reply) {
    List<UnitOfWork> units = new ArrayList<>();
    List<String> served = new ArrayList<>(names.size());
    for (int q = 0; q < names.size(); q++) {
      String name = names.get(q);
      if (reply.get(q) instanceof List<?> parts) {
        served.add(name);
        for (Object part : parts) {
          for (Object payload : (List<?>) part) units.add(new UnitOfWork(name, (byte[]) payload));
        }
        if (!parts.isEmpty()) places.get(name).lastClaim = System.nanoTime();
      } else if (reply.get(q) != null && notLists.add(name)) { // null: paused
        LOG.error(
            "Jobs of queue {} cannot be claimed: the key {} or {} is not a list",
            name,
            Keys.queue(name),
            Keys.inFlight(identity, name));
      }
    }
    open = served;
    if (!units.isEmpty()) claims.add(units);
    return units;
  }

  /** Counts a call that claims as under way until what it claimed is known. */
  private <T> T claiming(Supplier<T> call) {
    long number = claims.begin();
    boolean failed = true;
    try {
      T claimed = call.get();
      failed = false;
      return claimed;
    } finally {
      claims.end(number, failed);
    }
  }

  @Override
  public boolean awaitSpace(Duration most) throws InterruptedException {
    return claims.awaitRoom(most);
  }

  /** The queues that a job was last claimed from come first: the next job may soon follow. */
  @Override
  public List<String> awaited() {
    List<String> awaited = new ArrayList<>(open);
    Map<String, Long> lastClaims = new HashMap<>(); // they change while we sort
    for (String queue : awaited) lastClaims.put(queue, places.get(queue).lastClaim);
    awaited.sort(Comparator.comparing(lastClaims::get, Comparator.reverseOrder()));
    return awaited;
  }

  @Override
  public int waiters() {
    return WAITERS;
  }

  @Override
  public boolean hasWork() {
    byte[][] keys = open.stream().map(queue -> places.get(queue).queue).toArray(byte[][]::new);
    return redis.<Long>call(jedis -> jedis.exists(keys)) > 0;
  }

  @Override
  public UnitOfWork claimOrWait(String queue) {
    registration.renewIfLate();
    QueueKeys place = places.get(queue);
    BlockingConnection line = freeLines.poll();
    if (line == null) lines.add(line = redis.blockingConnection());
    BlockingConnection ours = line;
    try {
      return claiming(() -> claimed(queue, ours.claimOne(place.queue, place.inFlight)));
    } finally {
      freeLines.add(line);
    }
  }

  private UnitOfWork claimed(String queue, byte[] payload) {
    if (payload == null) return null;
    UnitOfWork unit = new UnitOfWork(queue, payload);
    places.get(queue).lastClaim = System.nanoTime();
    claims.add(List.of(unit));
    return unit;
  }

  @Override
  public void wake() {
    lines.forEach(BlockingConnection::wake);
  }

  /** Ends a job's life: out of flight, and its outcome written, in one atomic step. */
  @Override
  public void settle(List<Settlement> settlements) {
    writer.settle(settlements);
  }

  @Override
  public void beat() {
    registration.beat();
  }

  private List<String> inFlightLists() {
    return queues.stream().map(queue -> Keys.inFlight(identity, queue)).toList();
  }

  @Override
  public Duration reconcile() {
    return reconciler.look() ? Limits.RECONCILE_AGAIN : Limits.RECONCILE;
  }

  @Override
  public long exited(UnitOfWork unit) {
    QueueKeys place = places.get(unit.queue());
    byte[] counter = Keys.bytes(Keys.recovered(DeadPayload.jidOf(unit)));
    String reason =
        "Its process died " + Limits.RECOVERIES + " times while running this job; it calls exit";
    List<byte[]> keys = List.of(place.inFlight, place.queue, Keys.bytes(Keys.DEAD), counter);
    List<byte[]> args =
        List.of(
            unit.payload(),
            Keys.bytes(Integer.toString(Limits.RECOVERIES)),
            Keys.bytes(Long.toString(Limits.RECOVERIES_KEPT.toSeconds())),
            DeadPayload.of(unit, "PoisonPill", reason, clock.instant()));
    return (Long) redis.run(Script.EXITED, keys, args);
  }

  @Override
  public void close() {
    writer.confirm(); // what did end must not be handed back with the rest
    List<String> empty = new ArrayList<>(inFlightLists());
    for (String queue : queues) if (!handBack(queue)) empty.remove(Keys.inFlight(identity, queue));
    boolean mayClaim = !claims.calls().noneUnderWay() || claims.failedWithin(LATE_CLAIMS);
    if (!mayClaim && !empty.isEmpty()) forget(empty);
    redis.call(jedis -> jedis.unlink(Keys.settled(identity)));
    lines.forEach(BlockingConnection::close);
  }

  private void forget(List<String> lists) {
    try {
      redis.call(jedis -> jedis.zrem(Keys.IN_FLIGHT, lists.toArray(String[]::new)));
    } catch (RedisUnavailable e) {
      throw e;
    } catch (JedisException e) {
      // A key of a wrong type must not break off the stop. Recovery also forgets empty lists.
      LOG.error("The key {} cannot be written: {}", Keys.IN_FLIGHT, e.getMessage());
    }
  }

  private boolean handBack(String queue) {
    QueueKeys place = places.get(queue);
    List<byte[]> keys = List.of(place.inFlight, place.queue);
    List<byte[]> args = List.of(HAND_BACK_MOST, HAND_BACK_BYTES);
    try {
      while ((Long) redis.run(Script.HANDBACK, keys, args) > 0) {
        // until none is left
      }
      return true;
    } catch (RedisUnavailable e) {
      throw e;
    } catch (JedisException e) {
      LOG.error("Jobs of queue {} stay in flight: {}", queue, e.getMessage());
      return false;
    }
  }

  @Override
  public Recovered recover() {
    return recovery.recover();
  }
}

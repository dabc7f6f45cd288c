package jobsinpractice.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import jobsinpractice.engine.internal.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims jobs: from a queue to the in-flight list of this process, in one step.
 *
 * <ol>
 *   <li>many jobs at once, from all queues in their order, without a wait;
 *   <li>or one job of one queue, on a connection that waits for it.
 * </ol>
 *
 * {@link OpenClaims} knows what it has claimed.
 */
final class JobClaimer {
  private static final Logger LOG = LoggerFactory.getLogger(JobClaimer.class);

  /** Claims a script can take at once: Lua's unpack has a limit, 8,000 on the stack. */
  static final int MOST = 1_000;

  /** Bytes after which one claim takes no further job, so that its reply does not take long. */
  private static final long MOST_BYTES = 4 << 20;

  private final Redis redis;
  private final String identity;
  private final QueueOrder order;
  private final Map<String, QueueKeys> places;
  private final OpenClaims claims;
  private final Registration registration;
  private final Queue<BlockingConnection> idle = new ConcurrentLinkedQueue<>();
  private final Queue<BlockingConnection> connections = new ConcurrentLinkedQueue<>();
  private final Set<String> notLists = new HashSet<>();

  /** The queues that are not paused, as of the last claim. */
  private volatile List<String> open;

  JobClaimer(
      Redis redis,
      String identity,
      QueueOrder order,
      Map<String, QueueKeys> places,
      OpenClaims claims,
      Registration registration) {
    this.redis = redis;
    this.identity = identity;
    this.order = order;
    this.places = places;
    this.claims = claims;
    this.registration = registration;
    this.open = List.copyOf(places.keySet());
  }

  List<UnitOfWork> claim(int most) {
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

  /** The queues that a job was last claimed from come first: the next job may soon follow. */
  List<String> awaited() {
    List<String> awaited = new ArrayList<>(open);
    Map<String, Long> lastClaims = new HashMap<>(); // they change while we sort
    for (String queue : awaited) lastClaims.put(queue, places.get(queue).lastClaim);
    awaited.sort(Comparator.comparing(lastClaims::get, Comparator.reverseOrder()));
    return awaited;
  }

  boolean hasWork() {
    byte[][] keys = open.stream().map(queue -> places.get(queue).queue).toArray(byte[][]::new);
    return redis.<Long>call(jedis -> jedis.exists(keys)) > 0;
  }

  UnitOfWork claimOrWait(String queue) {
    registration.renewIfLate();
    QueueKeys place = places.get(queue);
    BlockingConnection connection = idleConnection();
    try {
      return claiming(() -> claimed(queue, connection.claimOne(place.queue, place.inFlight)));
    } finally {
      idle.add(connection);
    }
  }

  private BlockingConnection idleConnection() {
    BlockingConnection connection = idle.poll();
    if (connection == null) connections.add(connection = redis.blockingConnection());
    return connection;
  }

  private UnitOfWork claimed(String queue, byte[] payload) {
    if (payload == null) return null;
    UnitOfWork unit = new UnitOfWork(queue, payload);
    places.get(queue).lastClaim = System.nanoTime();
    claims.add(List.of(unit));
    return unit;
  }

  /** Ends every wait, as if its time were up. */
  void wake() {
    connections.forEach(BlockingConnection::wake);
  }

  void close() {
    connections.forEach(BlockingConnection::close);
  }
}

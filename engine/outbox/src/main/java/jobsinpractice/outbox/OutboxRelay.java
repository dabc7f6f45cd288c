package jobsinpractice.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jobsinpractice.engine.JobStore;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.DaemonThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes the outbox's jobs to Redis. Run one in each process that pushes or works; two share the
 * rows between them.
 *
 * <p><b>A step</b> is one transaction: it locks the oldest unsent rows, pushes them in one round
 * trip, marks them as sent, and commits. The locks live as long as the transaction and its
 * connection, so a relay whose process dies releases its rows at once, and the next step pushes
 * them again with the same jid. What can come twice is one batch. After the death of a whole
 * machine, PostgreSQL has to notice first: {@code tcp_keepalives_idle} and {@code
 * tcp_keepalives_interval}. A process that is frozen keeps its rows, unless PostgreSQL ends its
 * session: {@code idle_in_transaction_session_timeout}.
 *
 * <p><b>Order.</b> A step pushes a row only if it has also locked all older unsent rows with the
 * same key. So two relays never push jobs of one key at the same time. The order of the first
 * pushes is that of the rows; a repeated batch follows its first push.
 *
 * <p>It never remembers the id that it saw last: ids become visible in the order of the commits,
 * and a row with a lower id can appear after one with a higher id.
 */
public final class OutboxRelay implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  /** Rows in a transaction and in a round trip to Redis. */
  static final int BATCH = 1_000;

  /** Rows that one transaction of the clean-up deletes. */
  static final int PIECE = 1_000;

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CLEAN_UP = Duration.ofMinutes(1);

  private final DataSource database;
  private final RowPusher pusher;
  private final Clock clock;
  private final int batch;
  private ScheduledExecutorService threads;

  public OutboxRelay(DataSource database, Redis redis) {
    this(database, JobStore.in(redis), Clock.systemUTC(), BATCH);
  }

  /**
   * @param jobs where the jobs go; {@link JobStore#in} for Redis
   * @param clock gives the times sent_at and enqueued_at, and the end of the lag
   * @param batch most rows in one step, from 1 to 10,000
   */
  public OutboxRelay(DataSource database, JobStore jobs, Clock clock, int batch) {
    if (batch < 1 || batch > 10_000) {
      throw new IllegalArgumentException("A batch has 1 to 10,000 rows, not " + batch);
    }
    this.database = database;
    this.pusher = new RowPusher(jobs);
    this.clock = clock;
    this.batch = batch;
  }

  /**
   * Pushes the oldest rows, in one transaction.
   *
   * @return how many jobs were pushed; 0 if none is left, another relay has them, or none of this
   *     step's rows can be pushed
   * @throws jobsinpractice.engine.RedisUnavailable if Redis did not confirm the jobs; the rows stay
   * @throws SQLException if the database failed; the rows stay, or are marked as sent
   */
  public int step() throws SQLException {
    return Transaction.run(database, this::relay).pushed();
  }

  /** Repeats {@link #step} until no row is left for it; returns how many jobs were pushed. */
  public long drain() throws SQLException {
    long all = 0;
    for (Step step; (step = Transaction.run(database, this::relay)).rows() > 0; ) {
      all += step.pushed();
    }
    return all;
  }

  /** What a step did: it pushed rows, and refused the rest of them. */
  private record Step(int rows, int pushed) {}

  private Step relay(Connection connection) throws SQLException {
    List<OutboxRow> rows = inOrder(connection, OutboxTable.lockUnsent(connection, batch));
    Instant now = clock.instant();
    // Crash before the push: nothing has happened. Between push and commit: pushed again. After
    // the commit: done.
    List<Long> sent = pusher.push(connection, rows, now);
    OutboxTable.markSent(connection, sent, now);
    return new Step(rows.size(), sent.size());
  }

  /** Returns the rows before which no unsent row with the same key is left to another relay. */
  private static List<OutboxRow> inOrder(Connection connection, List<OutboxRow> locked)
      throws SQLException {
    Set<String> keys = new LinkedHashSet<>();
    Set<Long> ids = new HashSet<>();
    for (OutboxRow row : locked) {
      if (row.key() != null) keys.add(row.key());
      ids.add(row.id());
    }
    if (keys.isEmpty()) return locked;
    long last = locked.get(locked.size() - 1).id();
    // A later look than the locks: a row that another relay had locked is either sent by now, or
    // still unsent here.
    Map<String, Long> foreign = new HashMap<>();
    OutboxTable.unsent(connection, keys, last)
        .forEach(
            (id, key) -> {
              if (!ids.contains(id)) foreign.putIfAbsent(key, id);
            });
    return locked.stream()
        .filter(
            row -> row.key() == null || row.id() < foreign.getOrDefault(row.key(), Long.MAX_VALUE))
        .toList();
  }

  /** Reads the number of waiting rows and their lag; watch the lag, and alert on it. */
  public OutboxStatus status() throws SQLException {
    return Transaction.run(database, connection -> OutboxTable.status(connection, clock.instant()));
  }

  /**
   * Deletes rows that were sent longer ago than {@code age}, in transactions of {@value #PIECE}
   * rows. Refused rows stay.
   *
   * @return how many were deleted
   */
  public long deleteSent(Duration age) throws SQLException {
    Instant before = clock.instant().minus(age);
    long all = 0;
    int deleted;
    do {
      deleted = Transaction.run(database, c -> OutboxTable.deleteSent(c, before, PIECE));
      all += deleted;
    } while (deleted == PIECE);
    return all;
  }

  /**
   * Relays on a daemon thread, and on another deletes sent rows.
   *
   * @param keep how long a sent row stays. Sent rows are what you can push again after a Redis lost
   *     its last seconds: set their sent_at to null
   */
  public synchronized OutboxRelay start(Duration keep) {
    if (threads != null) throw new IllegalStateException("This relay is already running.");
    threads = Executors.newScheduledThreadPool(2, DaemonThread.named("outbox"));
    repeat("relay", this::drain, POLL);
    repeat("clean up", () -> deleteSent(keep), CLEAN_UP);
    return this;
  }

  private interface Task {
    long run() throws SQLException;
  }

  private void repeat(String name, Task task, Duration pause) {
    threads.scheduleWithFixedDelay(
        () -> attempt(name, task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** An exception or error that left the task would end its repetition for good. */
  private static void attempt(String name, Task task) {
    try {
      task.run();
    } catch (Throwable e) {
      LOG.warn("The outbox could not {} ({}); trying again", name, e.toString());
    }
  }

  /** Lets the step under way end, for at most 5 s. */
  @Override
  public synchronized void close() {
    if (threads == null) return;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) threads.shutdownNow();
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
    threads = null;
  }
}

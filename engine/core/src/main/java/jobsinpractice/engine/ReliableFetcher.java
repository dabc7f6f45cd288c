package jobsinpractice.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Outcome.Settlement;

/**
 * At least once: a claimed job is in an in-flight list of this process until it is settled. Each
 * duty has a class of its own:
 *
 * <ol>
 *   <li>claims: {@link JobClaimer}; settlements: {@link SettlementWriter};
 *   <li>liveness: {@link Registration};
 *   <li>recovery: of other processes' jobs {@link Recovery}, of lost claims {@link Reconciler}, of
 *       jobs that end their process {@link PoisonPill}, and at a stop {@link HandBack}.
 * </ol>
 */
final class ReliableFetcher implements Fetcher {
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

  private final List<String> queues;
  private final OpenClaims claims;
  private final JobClaimer claimer;
  private final SettlementWriter writer;
  private final Registration registration;
  private final Recovery recovery;
  private final Reconciler reconciler;
  private final PoisonPill poisonPill;
  private final HandBack handBack;

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
    this.queues = List.copyOf(new LinkedHashSet<>(queues));
    Map<String, QueueKeys> places = new LinkedHashMap<>(); // read only from here on
    for (String queue : this.queues) places.put(queue, new QueueKeys(identity, queue));
    this.claims = new OpenClaims(mostBytes);
    this.registration = new Registration(redis, identity, this.queues);
    this.claimer = new JobClaimer(redis, identity, order, places, claims, registration);
    this.writer = new SettlementWriter(redis::run, clock, identity, this.queues, claims);
    this.recovery = new Recovery(redis);
    this.reconciler = new Reconciler(redis::run, claims, places, claimer::wake);
    this.poisonPill = new PoisonPill(redis::run, clock, places);
    this.handBack = new HandBack(redis, identity, places, claims);
  }

  @Override
  public List<String> queues() {
    return queues;
  }

  @Override
  public List<UnitOfWork> claim(int most) {
    return claimer.claim(most);
  }

  @Override
  public UnitOfWork claimOrWait(String queue) {
    return claimer.claimOrWait(queue);
  }

  @Override
  public List<String> awaited() {
    return claimer.awaited();
  }

  @Override
  public int waiters() {
    return WAITERS;
  }

  @Override
  public boolean hasWork() {
    return claimer.hasWork();
  }

  @Override
  public boolean awaitSpace(Duration most) throws InterruptedException {
    return claims.awaitRoom(most);
  }

  @Override
  public void wake() {
    claimer.wake();
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

  @Override
  public Duration reconcile() {
    return reconciler.look() ? Limits.RECONCILE_AGAIN : Limits.RECONCILE;
  }

  @Override
  public Recovered recover() {
    return recovery.recover();
  }

  @Override
  public long exited(UnitOfWork unit) {
    return poisonPill.exited(unit);
  }

  @Override
  public void close() {
    writer.confirm(); // what did end must not be handed back with the rest
    handBack.all(queues);
    claimer.close();
  }
}

package jobsinpractice.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jobsinpractice.dashboard.ListPage.PageBudget;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.WorkSet;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.LuaScript;

/**
 * Finds a job by its jid wherever it stands. An address that says where it stood makes that quick;
 * without, sets and queues are looked through inside Redis, each for a bounded time, and what was
 * not looked at is said.
 */
final class JobLocator {
  /** Redis does nothing else meanwhile, and holds all of them. */
  private static final int LOOKED_AT_ONCE = 250;

  private static final LuaScript FIND = LuaScript.of(JobLocator.class, "find.lua");

  /** One of the places in which it is; {@code where} as in an address: "retry", "queue:default". */
  record Spot(String where, JobRecord entry, EntryKey key) {}

  private final PageContext site;
  private final PageBudget patience;
  private final List<Spot> spots = new ArrayList<>();
  private final List<WorkSet.Work> running = new ArrayList<>();
  private final List<String> unfinished = new ArrayList<>();

  /** How many more lists are looked at although no time is left. */
  private int late = 50;

  private JobLocator(PageContext site, PageBudget patience) {
    this.site = site;
    this.patience = patience;
  }

  /**
   * @param hint "retry:KEY" or "queue:NAME:KEY", or null
   */
  static JobLocator is(PageContext site, String jid, String hint, PageBudget patience) {
    JobLocator where = new JobLocator(site, patience);
    if (!jid.isEmpty()) where.lookAtWork(jid);
    if (hint != null) where.follow(jid, hint);
    if (where.spots.isEmpty() && where.running.isEmpty() && !jid.isEmpty()) where.search(jid);
    return where;
  }

  private void lookAtWork(String jid) {
    for (WorkSet.Work work : new WorkSet(site.redis()).list()) {
      if (work.job().jid().equals(jid)) running.add(work);
    }
  }

  private void follow(String jid, String hint) {
    int colon = hint.lastIndexOf(':');
    Optional<EntryKey> key = EntryKey.parse(hint.substring(colon + 1));
    if (colon < 0 || key.isEmpty()) return;
    String where = hint.substring(0, colon);
    Optional<? extends JobRecord> entry =
        where.startsWith("queue:")
            ? QueuesPages.find(queue(where.substring("queue:".length())), key.get())
            : SetPages.Kind.of(where).flatMap(kind -> SetPages.find(kind.set(site), key.get()));
    entry
        .filter(found -> found.jid().equals(jid))
        .ifPresent(found -> spots.add(new Spot(where, found, key.get())));
  }

  private Queue queue(String name) {
    return new Queue(site.redis(), name, site.clock());
  }

  private void search(String jid) {
    long third = patience.nanos() / 3;
    for (SetPages.Kind kind : SetPages.Kind.values()) {
      scan(
          key(kind),
          kind.title.toLowerCase(Locale.ROOT),
          jid,
          System.nanoTime() + third,
          (payload, index) -> inSet(kind, payload, jid));
    }
    long deadline = System.nanoTime() + patience.nanos(); // for all queues together
    for (Queue queue : Queue.all(site.redis())) {
      long size = queue.size();
      scan(
          Keys.queue(queue.name()),
          "queue " + queue.name(),
          jid,
          deadline,
          (payload, index) -> inQueue(queue, EntryKey.of(size - 1 - index, payload), jid));
    }
  }

  private void inSet(SetPages.Kind kind, byte[] payload, String jid) {
    Double score = site.redis().call(jedis -> jedis.zscore(bytes(key(kind)), payload));
    if (score == null) return; // gone since
    EntryKey key = EntryKey.of(score, payload);
    SetPages.find(kind.set(site), key)
        .filter(entry -> entry.jid().equals(jid)) // the text may stand anywhere in a payload
        .ifPresent(entry -> spots.add(new Spot(kind.where, entry, key)));
  }

  private void inQueue(Queue queue, EntryKey key, String jid) {
    QueuesPages.find(queue, key)
        .filter(entry -> entry.jid().equals(jid))
        .ifPresent(entry -> spots.add(new Spot("queue:" + queue.name(), entry, key)));
  }

  private interface Hit {
    void at(byte[] payload, long index);
  }

  /**
   * Redis itself looks for the text, so that only what may be the job is sent. Looks at the first
   * ones also when no time is left: a busy machine must not hide a job in a short list.
   */
  private void scan(String key, String name, String jid, long deadline, Hit hit) {
    if (System.nanoTime() >= deadline && late-- <= 0) {
      unfinished.add(name);
      return;
    }
    long from = 0;
    do {
      List<byte[]> args =
          List.of(bytes(Long.toString(from)), bytes(Integer.toString(LOOKED_AT_ONCE)), bytes(jid));
      List<byte[]> keys = List.of(bytes(key));
      List<?> answer = (List<?>) site.redis().call(jedis -> FIND.run(jedis, keys, args));
      for (int i = 1; i < answer.size(); i += 2) {
        hit.at((byte[]) answer.get(i), (Long) answer.get(i + 1));
      }
      long looked = (Long) answer.get(0);
      if (looked < LOOKED_AT_ONCE) return;
      from += looked;
    } while (System.nanoTime() < deadline);
    unfinished.add(name);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String key(SetPages.Kind kind) {
    return switch (kind) {
      case RETRIES -> Keys.RETRY;
      case SCHEDULED -> Keys.SCHEDULE;
      case DEAD -> Keys.DEAD;
    };
  }

  List<Spot> spots() {
    return spots;
  }

  /** The threads that ran it at their last heartbeat. */
  List<WorkSet.Work> running() {
    return running;
  }

  /** What was too long to look through. */
  List<String> unfinished() {
    return unfinished;
  }
}

package jobsinpractice.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jobsinpractice.dashboard.Look.Patience;
import jobsinpractice.engine.Keys;
import jobsinpractice.engine.read.Entry;
import jobsinpractice.engine.read.Queue;
import jobsinpractice.engine.read.SortedJobs;
import jobsinpractice.engine.read.WorkSet;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;
import redis.clients.jedis.resps.Tuple;

/**
 * Finds a job by its jid wherever it stands. An address that says where it stood makes that quick;
 * without, the sets are scanned and the queues read, each for a bounded time, and what was not
 * looked at is said.
 */
final class Where {
  /** Redis does nothing else meanwhile: some milliseconds. */
  private static final int SCANNED_AT_ONCE = 2_000;

  /** One of the places in which it is; {@code where} as in an address: "retry", "queue:default". */
  record Spot(String where, Entry entry, EntryKey key) {}

  private final Site site;
  private final Patience patience;
  private final List<Spot> spots = new ArrayList<>();
  private final List<WorkSet.Work> running = new ArrayList<>();
  private final List<String> unfinished = new ArrayList<>();

  private Where(Site site, Patience patience) {
    this.site = site;
    this.patience = patience;
  }

  /**
   * @param hint "retry:KEY" or "queue:NAME:KEY", or null
   */
  static Where is(Site site, String jid, String hint, Patience patience) {
    Where where = new Where(site, patience);
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
    Optional<? extends Entry> entry = Optional.empty();
    if (where.startsWith("queue:")) {
      entry = QueuesPages.find(queue(where.substring("queue:".length())), key.get());
    }
    for (SetPages.Kind kind : SetPages.Kind.values()) {
      if (kind.where.equals(where)) entry = SetPages.find(kind.set(site), key.get());
    }
    entry
        .filter(found -> found.jid().equals(jid))
        .ifPresent(found -> spots.add(new Spot(where, found, key.get())));
  }

  private Queue queue(String name) {
    return new Queue(site.redis(), name, site.clock());
  }

  private void search(String jid) {
    for (SetPages.Kind kind : SetPages.Kind.values()) scan(kind, jid);
    if (!spots.isEmpty()) return; // queues are sent here to be looked through: not for nothing
    for (Queue queue : Queue.all(site.redis())) {
      long size = queue.size();
      Look<Entry> look =
          Look.search(
              (from, most) -> QueuesPages.fromTheRight(queue, from, most),
              0,
              size,
              entry -> entry.jid().equals(jid),
              patience);
      for (Look.Found<Entry> found : look.found()) {
        EntryKey key = EntryKey.of(found.entry(), found.index());
        spots.add(new Spot("queue:" + queue.name(), found.entry(), key));
      }
      if (look.more() && look.found().isEmpty()) unfinished.add("queue " + queue.name());
    }
  }

  /** Redis itself looks for the text, so that only what may be the job is sent. */
  private void scan(SetPages.Kind kind, String jid) {
    SortedJobs set = kind.set(site);
    ScanParams matching = new ScanParams().match("*" + glob(jid) + "*").count(SCANNED_AT_ONCE);
    long deadline = System.nanoTime() + patience.nanos() / 3;
    String cursor = ScanParams.SCAN_POINTER_START;
    do {
      String from = cursor;
      ScanResult<Tuple> scanned =
          site.redis().call(jedis -> jedis.zscan(key(kind), from, matching));
      for (Tuple tuple : scanned.getResult()) {
        EntryKey key = EntryKey.of(tuple.getScore(), tuple.getBinaryElement());
        SetPages.find(set, key)
            .filter(entry -> entry.jid().equals(jid)) // the text may stand anywhere in a payload
            .ifPresent(entry -> spots.add(new Spot(kind.where, entry, key)));
      }
      cursor = scanned.getCursor();
    } while (!cursor.equals(ScanParams.SCAN_POINTER_START) && System.nanoTime() < deadline);
    if (!cursor.equals(ScanParams.SCAN_POINTER_START)) {
      unfinished.add(kind.title.toLowerCase(java.util.Locale.ROOT));
    }
  }

  private static String key(SetPages.Kind kind) {
    return switch (kind) {
      case RETRIES -> Keys.RETRY;
      case SCHEDULED -> Keys.SCHEDULE;
      case DEAD -> Keys.DEAD;
    };
  }

  private static String glob(String text) {
    return text.replaceAll("([\\\\*?\\[\\]^-])", "\\\\$1");
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

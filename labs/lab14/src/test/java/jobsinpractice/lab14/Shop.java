package jobsinpractice.lab14;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.testkit.TestBench;
import redis.clients.jedis.Protocol;

/** The batches of a test, and what is in its Redis. No job leaves the queue. */
final class Shop {
  static final String BID = "b17";

  private final TestBench bench;
  private final List<String> notJobs = new ArrayList<>();

  Shop(TestBench bench) {
    this.bench = bench;
  }

  /** The batch as a process sees it that has done nothing before. */
  Batch batch(String bid) {
    return new Batch(bench.redis(), bid);
  }

  Batch batch() {
    return batch(BID);
  }

  static List<BatchJob> jobs(String... jids) {
    return jobs(Arrays.asList(jids));
  }

  static List<BatchJob> jobs(List<String> jids) {
    return jids.stream().map(Shop::job).toList();
  }

  private static BatchJob job(String jid) {
    return new BatchJob(jid, "{\"class\":\"Invoice\",\"args\":[],\"jid\":\"" + jid + "\"}");
  }

  /** Opens a batch with these jobs. */
  Batch open(String bid, String... jids) {
    Batch batch = batch(bid);
    batch.open();
    batch.add(jobs(jids));
    return batch;
  }

  /** Opens and closes a batch with these jobs. */
  Batch closed(String bid, String... jids) {
    Batch batch = open(bid, jids);
    batch.close();
    return batch;
  }

  /** Does what a worker does after each of these jobs. */
  static void succeed(Batch batch, String... jids) {
    for (String jid : jids) {
      batch.succeeded(jid);
      batch.callBack();
    }
  }

  /** Does what a worker does after a job of a batch that may be a part of another one. */
  static void succeedInside(Batch batch, String... jids) {
    for (String jid : jids) {
      succeed(batch, jid);
      batch.countInParent();
    }
  }

  /** Returns what is in the queue, newest first, also what no worker can run. */
  List<String> everythingPushed() {
    return bench.redis().call(jedis -> jedis.lrange(Batch.QUEUE, 0, -1));
  }

  /** Whether the left end of the queue, where jobs are pushed, has this text in its payload. */
  boolean leftmostHas(String text) {
    List<String> all = everythingPushed();
    return !all.isEmpty() && all.get(0).contains(text);
  }

  private Stream<Job> queue() {
    List<Job> jobs = new ArrayList<>();
    for (String payload : everythingPushed()) {
      try {
        jobs.add(0, Job.parse(Keys.bytes(payload), "default"));
      } catch (MalformedPayload e) {
        notJobs.add(payload);
      }
    }
    return jobs.stream();
  }

  /** Returns what was pushed and is not a job. */
  List<String> notJobs() {
    notJobs.clear();
    pushed();
    return List.copyOf(notJobs);
  }

  private static boolean isCallback(Job job) {
    return job.type().equals(BatchCallback.TYPE);
  }

  /** Returns the jids of the jobs that were pushed, oldest first, without the callbacks. */
  List<String> pushed() {
    return queue().filter(job -> !isCallback(job)).map(Job::jid).toList();
  }

  /** Returns the events that were called back, oldest first. */
  List<String> callbacks(String bid) {
    return queue()
        .filter(job -> isCallback(job) && job.args().get(1).equals(bid))
        .map(job -> (String) job.args().get(0))
        .toList();
  }

  /** Returns the callbacks that name another batch than this one. */
  List<String> callbacksOfOthers(String bid) {
    return queue()
        .filter(job -> isCallback(job) && !job.args().get(1).equals(bid))
        .map(job -> "the event " + job.args().get(0) + " of the batch " + job.args().get(1))
        .toList();
  }

  List<String> callbacks() {
    return callbacks(BID);
  }

  /** Returns how often this event was called back. */
  long times(String event) {
    return times(BID, event);
  }

  long times(String bid, String event) {
    return callbacks(bid).stream().filter(event::equals).count();
  }

  /** Returns the keys in Redis, without the queue. */
  Set<String> keys() {
    Set<String> all = bench.redis().call(jedis -> jedis.keys("*"));
    Set<String> keys = new TreeSet<>(all);
    keys.remove(Batch.QUEUE);
    keys.remove(Keys.QUEUES);
    return keys;
  }

  /** Returns how many seconds this key has to live; -1 if it lives forever. */
  long life(String key) {
    return bench.redis().call(jedis -> jedis.ttl(key));
  }

  /** Returns the keys that live longer than this, or forever. */
  List<String> longerThan(long seconds) {
    return keys().stream().filter(key -> life(key) > seconds || life(key) == -1).toList();
  }

  /** Returns the keys that expire within this time. */
  List<String> shorterThan(long seconds) {
    return keys().stream().filter(key -> life(key) >= 0 && life(key) <= seconds).toList();
  }

  /** Returns how many commands Redis has run, also inside scripts. */
  long commands() {
    return sum("commandstats", "calls=(\\d+)");
  }

  /**
   * Returns how many bytes scripts allocate while this runs. Lua collects its garbage when it
   * likes, so its collector is stopped meanwhile.
   */
  long memoryOfScripts(Runnable run) {
    bench.redis().call(jedis -> jedis.eval("collectgarbage() collectgarbage('stop')"));
    long before = sum("memory", "used_memory_lua:(\\d+)");
    try {
      run.run();
      return sum("memory", "used_memory_lua:(\\d+)") - before;
    } finally {
      bench.redis().call(jedis -> jedis.eval("collectgarbage('restart')"));
    }
  }

  /** Returns how often Redis has run EXPIRE or PEXPIRE, also inside scripts. */
  long expires() {
    return sum("commandstats", "cmdstat_p?expire(?:at)?:calls=(\\d+)");
  }

  private long sum(String section, String number) {
    Object info = bench.redis().call(jedis -> jedis.sendCommand(Protocol.Command.INFO, section));
    return Pattern.compile(number)
        .matcher(new String((byte[]) info, StandardCharsets.UTF_8))
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .sum();
  }

  void clear() {
    bench.redis().call(jedis -> jedis.flushDB());
  }

  Redis redis() {
    return bench.redis();
  }

  String url() {
    return bench.redisUrl();
  }
}

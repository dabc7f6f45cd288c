package jobsinpractice.lab8;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.TcpProxy;
import jobsinpractice.testkit.Interposer;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import redis.clients.jedis.args.ListDirection;

/**
 * Jobs 1, 2, 3 … of one queue, where they are, and processes that hold them. Job -1 is a payload of
 * bytes that are not text.
 */
final class Shop {
  static final String QUEUE = "default";
  static final String ME = "web1:10:aaaaaaaaaaaa";
  static final String OTHER = "web1:11:bbbbbbbbbbbb";
  static final String DEAD = "web1:12:cccccccccccc";

  /** The number of bytes that are not a job any more: a payload that was changed on its way. */
  static final int CHANGED = -99;

  private static final byte NO_TEXT = (byte) 0xC3;

  final TestBench bench;
  private String queue = QUEUE;

  Shop(TestBench bench) {
    this.bench = bench;
  }

  /** Goes on with another queue. */
  Shop on(String other) {
    queue = other;
    return this;
  }

  InFlight inFlight() {
    return inFlight(ME);
  }

  InFlight inFlight(String identity) {
    return new InFlight(bench.redis(), bench.clock(), identity);
  }

  /** Returns one for which every job goes back, so that task 4 cannot spoil the test of task 3. */
  static InFlight allGoBack(Redis redis, Clock clock, String identity) {
    return new InFlight(redis, clock, identity) {
      @Override
      Ending afterDeathOf(String owner, String queue, byte[] payload) {
        return Ending.back(queue, payload);
      }
    };
  }

  InFlight allGoBack(String identity) {
    return allGoBack(bench.redis(), bench.clock(), identity);
  }

  Shop empty() {
    redis().call(jedis -> jedis.keys("*").stream().mapToLong(jedis::unlink).sum());
    return this;
  }

  /** Empties Redis, and then holds these jobs in their queue and in flight in this process. */
  Shop startsWith(Inputs.Lists lists, String holder) {
    return empty().on(lists.queue()).waits(lists.waiting()).holds(holder, lists.held());
  }

  /** Pushes jobs with these numbers, in this order. */
  Shop push(int from, int to) {
    for (int n = from; n <= to; n++) {
      bench.client().push(JobRequest.of("Row", n));
    }
    return this;
  }

  /** As a claim leaves them: in flight in this process, the newest claim leftmost. */
  Shop holds(String identity, int from, int to) {
    return holds(identity, IntStream.rangeClosed(from, to).boxed().toList());
  }

  /** The same with these jobs, the first claim first. */
  Shop holds(String identity, List<Integer> jobs) {
    String list = Keys.inFlight(identity, queue);
    pushTo(list, jobs);
    redis().call(jedis -> jedis.zadd(Keys.IN_FLIGHT, 0, list));
    redis().call(jedis -> jedis.sadd(Keys.PROCESSES, identity));
    return this;
  }

  /** Puts these jobs into the queue, the oldest first, without a client. */
  Shop waits(List<Integer> jobs) {
    pushTo(Keys.queue(queue), jobs);
    return this;
  }

  private void pushTo(String key, List<Integer> jobs) {
    for (int n : jobs) {
      byte[] payload = payload(n);
      redis().call(jedis -> jedis.lpush(key.getBytes(UTF_8), payload));
    }
  }

  Shop lives(String identity) {
    redis().call(jedis -> jedis.hset(identity, "busy", "1"));
    redis().call(jedis -> jedis.sadd(Keys.PROCESSES, identity));
    return this;
  }

  byte[] payload(int n) {
    if (n < 0) {
      return new byte[] {NO_TEXT, '(', (byte) -n};
    }
    String json =
        "{\"class\":\"Row\",\"args\":[%d],\"jid\":\"%024x\",\"queue\":\"%s\",\"retry\":true}";
    return String.format(Locale.ROOT, json, n, n, queue).getBytes(UTF_8);
  }

  /** The payload of a job that has failed once, as it is written into the retry set. */
  byte[] failed(int n) {
    String json = new String(payload(n), UTF_8);
    return json.replace("\"retry\":true", "\"retry\":true,\"retry_count\":0").getBytes(UTF_8);
  }

  /** A job that another program has pushed without an id. */
  byte[] withoutId(int n) {
    return new String(payload(n), UTF_8).replaceAll("\"jid\":\"\\w+\",", "").getBytes(UTF_8);
  }

  Redis redis() {
    return bench.redis();
  }

  /** The numbers of the jobs that wait, the next one to be taken first. */
  List<Integer> waiting() {
    List<Integer> jobs = list(Keys.queue(queue));
    Collections.reverse(jobs);
    return jobs;
  }

  /** The numbers in a process's in-flight list, from left to right. */
  List<Integer> inFlightOf(String identity) {
    return list(Keys.inFlight(identity, queue));
  }

  /** The key of a list with this job that is neither the queue nor a list in flight, or "". */
  String anotherList(int job) {
    Set<String> known =
        Set.of(Keys.queue(queue), Keys.inFlight(ME, queue), Keys.inFlight(OTHER, queue));
    return redis().call(jedis -> jedis.keys("*")).stream()
        .filter(key -> !known.contains(key))
        .filter(key -> redis().call(jedis -> jedis.type(key)).equals("list"))
        .filter(key -> list(key).contains(job))
        .findFirst()
        .orElse("");
  }

  List<Integer> list(String key) {
    List<byte[]> payloads = redis().call(jedis -> jedis.lrange(key.getBytes(UTF_8), 0, -1));
    return new ArrayList<>(payloads.stream().map(Shop::number).toList());
  }

  List<Integer> sortedSet(String key) {
    List<byte[]> payloads = redis().call(jedis -> jedis.zrange(key.getBytes(UTF_8), 0, -1));
    return payloads.stream().map(Shop::number).toList();
  }

  /** Every place where a job can stand, with repetitions, sorted. */
  List<Integer> everywhere() {
    List<Integer> all = new ArrayList<>();
    Set<String> lists = new HashSet<>(redis().call(jedis -> jedis.keys(Keys.IN_FLIGHT + ":*")));
    lists.addAll(redis().call(jedis -> jedis.keys(Keys.queue("*"))));
    lists.forEach(list -> all.addAll(list(list)));
    all.addAll(sortedSet(Keys.RETRY));
    all.addAll(sortedSet(Keys.DEAD));
    Collections.sort(all);
    return all;
  }

  boolean isInASortedSet(int job) {
    return sortedSet(Keys.RETRY).contains(job) || sortedSet(Keys.DEAD).contains(job);
  }

  long counter(String key) {
    String value = redis().call(jedis -> jedis.get(key));
    return value == null ? 0 : Long.parseLong(value);
  }

  /** Another process claims one job, as it should. */
  void claimsOne(String identity) {
    String from = Keys.queue(queue);
    String to = Keys.inFlight(identity, queue);
    redis().call(jedis -> jedis.lmove(from, to, ListDirection.RIGHT, ListDirection.LEFT));
  }

  /** Another process returns every job of this one to its queue, as it should. */
  void recovers(String identity) {
    String from = Keys.inFlight(identity, queue);
    String to = Keys.queue(queue);
    while (redis().call(jedis -> jedis.lmove(from, to, ListDirection.LEFT, ListDirection.RIGHT))
        != null) {
      // until none is left
    }
  }

  /** How many commands that wait for an element Redis has run so far. */
  long blockingCommands() {
    return calls("blmove|brpoplpush|b[lrm]+pop");
  }

  /** How many commands that take a job out of a queue without waiting Redis has run so far. */
  long moves() {
    return calls("lmove|rpoplpush|rpop|lmpop");
  }

  /** How many transactions Redis has run so far. */
  long transactions() {
    return calls("exec");
  }

  private long calls(String commands) {
    byte[] info = Ending.bytes("return redis.call('INFO', 'commandstats')");
    Object stats = redis().call(jedis -> jedis.eval(info));
    return Pattern.compile("cmdstat_(?:" + commands + "):calls=(\\d+)")
        .matcher(new String((byte[]) stats, UTF_8))
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .sum();
  }

  /** Returns whether these are all jobs with odd or all with even numbers, of 1 to 10. */
  static boolean everySecondIsLeft(List<Integer> left) {
    return left.equals(List.of(9, 7, 5, 3, 1)) || left.equals(List.of(10, 8, 6, 4, 2));
  }

  static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  static int number(byte[] payload) {
    if (payload.length > 0 && payload[0] == NO_TEXT) {
      return -payload[payload.length - 1];
    }
    try {
      return ((Number) Job.parse(payload, QUEUE).args().get(0)).intValue();
    } catch (MalformedPayload e) {
      return CHANGED;
    }
  }

  /** The numbers of what a claim returned; a null in the list stays null. */
  static List<Integer> numbers(List<byte[]> payloads) {
    return payloads == null
        ? null
        : payloads.stream().map(payload -> payload == null ? null : number(payload)).toList();
  }

  /** A process whose connection breaks at one of its requests. */
  interface Step {
    void run(InFlight inFlight);
  }

  /**
   * What a run came to.
   *
   * @param when the moment of the cut in words
   * @param swallowed the step returned as if Redis had replied
   */
  record Pulled(String when, boolean swallowed) {
    /** Checks that the caller learns of the outage. */
    void reachesTheCaller(Task task) {
      reachesTheCaller(task, "the engine calls the method again when Redis is back");
    }

    void reachesTheCaller(Task task, String engine) {
      task.expectThat("your method throws RedisUnavailable when Redis cannot be reached")
          .given("the connection breaks " + when + ", and Redis cannot be reached from then on")
          .butIf(
              swallowed,
              "your method returned as if Redis had replied",
              "does your code catch the exception? Let it pass: " + engine)
          .otherwise(true, "", "");
    }
  }

  /** Pulls the plug for an {@link #allGoBack}. */
  void pullingThePlug(String identity, Runnable start, Step step, Consumer<Pulled> check) {
    pullingThePlug(redis -> allGoBack(redis, bench.clock(), identity), start, step, check);
  }

  /**
   * Runs this step again and again from the same start, with the plug pulled at its first request,
   * its second …, just before Redis does it and just after, until a run gets through. {@code check}
   * gets the moment.
   */
  void pullingThePlug(
      Function<Redis, InFlight> process, Runnable start, Step step, Consumer<Pulled> check) {
    for (int request = 0; request < 60; request++) {
      boolean through = true;
      for (boolean after : new boolean[] {false, true}) {
        empty();
        start.run();
        Cut cut = cut(process, step, request, after);
        through &= cut == Cut.NONE;
        String when = (after ? "just after" : "just before") + " Redis ran your command no. ";
        check.accept(
            new Pulled(
                cut == Cut.NONE ? "at its end" : when + (request + 1), cut == Cut.SWALLOWED));
      }
      if (through) {
        return;
      }
    }
  }

  /**
   * Runs this step again and again from the same start, and lets another process act just before
   * its first request, its second …, until there are no more. {@code check} gets the moment in
   * words.
   */
  void interrupting(Runnable start, Step step, Runnable other, Consumer<String> check) {
    for (int request = 0; request < 60; request++) {
      empty();
      start.run();
      try (Interposer between = new Interposer(bench.redisPort())) {
        try (Redis redis = bench.redisThrough(between.port())) {
          between.beforeRequest(request, other);
          step.run(allGoBack(redis, bench.clock(), ME));
        }
        if (!between.acted()) {
          return;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      check.accept("just before your command no. " + (request + 1));
    }
  }

  /**
   * Runs this step again and again from the same start. Each time one reply is lost, the first, the
   * second …, and Redis can be reached again at once. Checks that the caller learns of it.
   *
   * @param harm what comes of sending the command again
   */
  void losingAReply(
      Task task, String harm, Function<Redis, InFlight> process, Runnable start, Step step) {
    for (int request = 0; request < 60; request++) {
      empty();
      start.run();
      boolean swallowed = true;
      try (Interposer between = new Interposer(bench.redisPort())) {
        try (Redis redis = bench.redisThrough(between.port())) {
          between.loseReply(request);
          step.run(process.apply(redis));
        } catch (RedisUnavailable e) {
          swallowed = false;
        }
        if (!between.acted()) {
          return;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      task.expectThat("your method throws RedisUnavailable when a reply is lost")
          .given(
              "Redis runs your command no. "
                  + (request + 1)
                  + ", its reply is lost, and Redis can be reached again at once")
          .butIf(
              swallowed,
              "your method returned as if it had the reply",
              "does your code catch the exception and send the command again? Redis has run the first"
                  + " one. "
                  + harm
                  + ". Let the exception pass")
          .otherwise(true, "", "");
    }
  }

  /** What a step made of the cut. */
  private enum Cut {
    NONE,
    THROWN,
    SWALLOWED
  }

  private Cut cut(Function<Redis, InFlight> process, Step step, int request, boolean after) {
    try (TcpProxy proxy = new TcpProxy(bench.redisPort())) {
      Cut ifUnavailable = Cut.THROWN;
      try (Redis redis = bench.redisThrough(proxy.port())) {
        redis.call(jedis -> jedis.ping());
        proxy.cutAfter(request, after);
        step.run(process.apply(redis));
        // Just after Redis ran it, the reply may still slip through: only before is it certain.
        ifUnavailable = after ? Cut.THROWN : Cut.SWALLOWED;
        proxy.cutAfter(Integer.MAX_VALUE, after); // so the next request shows what is cut already
        redis.call(jedis -> jedis.ping());
        return Cut.NONE;
      } catch (RedisUnavailable e) {
        return ifUnavailable;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

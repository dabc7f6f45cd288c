package jobsinpractice.lab8;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Keys;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.redislauncher.TcpProxy;
import jobsinpractice.testkit.TestBench;

/** Jobs 1, 2, 3 … of one queue, where they are, and processes that hold them. */
final class Shop {
  static final String QUEUE = "default";
  static final String ME = "web1:10:aaaaaaaaaaaa";
  static final String OTHER = "web1:11:bbbbbbbbbbbb";
  static final String DEAD = "web1:12:cccccccccccc";

  final TestBench bench;

  Shop(TestBench bench) {
    this.bench = bench;
  }

  InFlight inFlight() {
    return inFlight(ME);
  }

  InFlight inFlight(String identity) {
    return new InFlight(bench.redis(), bench.clock(), identity);
  }

  /** One for which every job goes back: what a recovery is told by task 4 is not its own fault. */
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

  /** Pushes jobs with these numbers, in this order. */
  Shop push(int from, int to) {
    for (int n = from; n <= to; n++) {
      bench.client().push(JobRequest.of("Row", n));
    }
    return this;
  }

  /** As a claim leaves them: in flight in this process, the newest claim leftmost. */
  Shop holds(String identity, int from, int to) {
    String list = Keys.inFlight(identity, QUEUE);
    for (int n = from; n <= to; n++) {
      byte[] payload = payload(n);
      redis().call(jedis -> jedis.lpush(list.getBytes(UTF_8), payload));
    }
    redis().call(jedis -> jedis.zadd(Keys.IN_FLIGHT, 0, list));
    redis().call(jedis -> jedis.sadd(Keys.PROCESSES, identity));
    return this;
  }

  Shop lives(String identity) {
    redis().call(jedis -> jedis.hset(identity, "busy", "1"));
    redis().call(jedis -> jedis.sadd(Keys.PROCESSES, identity));
    return this;
  }

  byte[] payload(int n) {
    String json =
        "{\"class\":\"Row\",\"args\":[%d],\"jid\":\"%024x\",\"queue\":\"default\",\"retry\":true}";
    return String.format(Locale.ROOT, json, n, n).getBytes(UTF_8);
  }

  Redis redis() {
    return bench.redis();
  }

  /** The numbers of the jobs that wait, the next one to be taken first. */
  List<Integer> waiting() {
    List<Integer> jobs = list(Keys.queue(QUEUE));
    Collections.reverse(jobs);
    return jobs;
  }

  /** The numbers in a process's in-flight list, from left to right. */
  List<Integer> inFlightOf(String identity) {
    return list(Keys.inFlight(identity, QUEUE));
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
    List<Integer> all = new ArrayList<>(waiting());
    Set<String> lists = redis().call(jedis -> jedis.keys(Keys.IN_FLIGHT + ":*"));
    lists.forEach(list -> all.addAll(list(list)));
    all.addAll(sortedSet(Keys.RETRY));
    all.addAll(sortedSet(Keys.DEAD));
    Collections.sort(all);
    return all;
  }

  long counter(String key) {
    String value = redis().call(jedis -> jedis.get(key));
    return value == null ? 0 : Long.parseLong(value);
  }

  static int number(byte[] payload) {
    try {
      return ((Number) Job.parse(payload, QUEUE).args().get(0)).intValue();
    } catch (MalformedPayload e) {
      throw new IllegalStateException("no job: " + new String(payload, UTF_8), e);
    }
  }

  /** What a claim answered; a null in the list, for which nothing was claimed, stays one. */
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
   * Runs this step again and again from the same start, with the plug pulled at its first request,
   * its second …, just before Redis does it and just after, until a run gets through. Each time,
   * {@code check} is told at which.
   */
  void pullingThePlug(String identity, Runnable start, Step step, Consumer<String> check) {
    for (int request = 0; request < 60; request++) {
      boolean through = true;
      for (boolean after : new boolean[] {false, true}) {
        empty();
        start.run();
        boolean cut = isCut(identity, step, request, after);
        through &= !cut;
        String when = after ? "just after" : "just before";
        check.accept(cut ? when + " Redis did your command no. " + (request + 1) : "at its end");
      }
      if (through) {
        return;
      }
    }
  }

  private boolean isCut(String identity, Step step, int request, boolean after) {
    URI direct = URI.create(bench.redisUrl());
    try (TcpProxy proxy = new TcpProxy(direct.getPort())) {
      String url = bench.redisUrl().replace(":" + direct.getPort(), ":" + proxy.port());
      try (Redis redis = Redis.connect(url)) {
        redis.call(jedis -> jedis.ping());
        proxy.cutAfter(request, after);
        step.run(allGoBack(redis, bench.clock(), identity));
        return false;
      } catch (RedisUnavailable cut) {
        return true;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

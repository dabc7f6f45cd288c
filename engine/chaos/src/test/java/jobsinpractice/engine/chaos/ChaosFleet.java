package jobsinpractice.engine.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import redis.clients.jedis.exceptions.JedisDataException;

/** What the chaos happens to: a Redis, its ledger, and three workers, each behind a network. */
final class ChaosFleet implements AutoCloseable {
  /** One of them is not a plain name. */
  static final List<String> QUEUES = List.of("default", "low", "odd| queue:ü");

  private static final int EMPTY_QUEUES = Integer.getInteger("outsider.queues", 40);

  final RedisServer server;
  final RedisServer ledgerServer;
  final Ledger ledger;
  final Direct direct;
  final List<Slot> slots = new ArrayList<>();

  /** Job number → times that it may run more often than it was settled. */
  final Map<String, AtomicInteger> licences = new ConcurrentHashMap<>();

  private final Set<String> buried = ConcurrentHashMap.newKeySet();

  private volatile long blockedUntil = System.nanoTime();

  ChaosFleet(Path logs) throws IOException {
    server =
        RedisServer.options().config("appendonly", "yes").config("appendfsync", "always").start();
    ledgerServer = RedisServer.start();
    ledger = new Ledger(ledgerServer.url());
    direct = new Direct(server.url());
    Files.createDirectories(logs);
    // One worker with a single queue, which is claimed in another way, and one with very many.
    List<List<String>> served = List.of(QUEUES.subList(0, 1), QUEUES, many());
    for (int i = 0; i < served.size(); i++) {
      Path log = logs.resolve("worker-" + i + ".log");
      Files.deleteIfExists(log);
      slots.add(new Slot(i, server, ledgerServer.url(), ledger, served.get(i), log));
      slots.get(i).launch();
    }
  }

  private static List<String> many() {
    Stream<String> empty = IntStream.range(0, EMPTY_QUEUES).mapToObj(i -> "empty-" + i);
    return Stream.concat(QUEUES.stream(), empty).toList();
  }

  /** Redis does not answer anybody until then. */
  void blockedFor(long millis) {
    blockedUntil = Math.max(blockedUntil, System.nanoTime() + millis * 1_000_000);
  }

  /** Milliseconds since this worker, or all of Redis, was last blocked; negative while it is. */
  long calmMillis(Slot slot) {
    return Math.min(slot.calmMillis(), (System.nanoTime() - blockedUntil) / 1_000_000);
  }

  /** What a process held at its death may run once more, and a minute goes by. */
  void buried(String identity) {
    if (identity == null) return;
    if (!buried.contains(identity)) { // the second part may fail, and is then tried again
      licensed(identity);
      buried.add(identity);
    }
    List<String> living =
        slots.stream()
            .filter(Slot::alive)
            .map(Slot::identity)
            .filter(other -> other != null && !other.equals(identity))
            .toList();
    direct.call(jedis -> jedis.eval(Time.MINUTE_OF_SILENCE, List.of(identity), living));
  }

  /** A process that was taken for dead goes on. What it holds at its next end may run once more. */
  void woke(String identity) {
    if (identity != null) buried.remove(identity);
  }

  /** What is in flight in this process, or runs in it, may run once more. */
  void licensed(String identity) {
    if (identity == null) return;
    List<String> numbers = new ArrayList<>(ledger.running(identity));
    for (String key : direct.call(jedis -> jedis.keys(Keys.IN_FLIGHT + ":" + identity + "|*"))) {
      direct.inFlight(key).forEach(flight -> numbers.add(flight.number()));
    }
    licensed(Set.copyOf(numbers), identity + " held it at its end");
  }

  void licensed(Set<String> numbers, String why) {
    ledger.note(numbers, "may run once more: " + why);
    numbers.forEach(n -> licences.computeIfAbsent(n, any -> new AtomicInteger()).incrementAndGet());
  }

  /** What this process has in flight of the classes whose attempts fail. */
  Set<String> failing(String identity) {
    return inFlight(identity, flight -> !Direct.SUCCEED.contains(flight.type()));
  }

  /** What this process has in flight. */
  Set<String> inFlight(String identity) {
    return inFlight(identity, flight -> true);
  }

  private Set<String> inFlight(String identity, Predicate<Direct.Flight> wanted) {
    Set<String> numbers = new HashSet<>();
    if (identity == null) return numbers;
    for (String queue : QUEUES) {
      try {
        direct.inFlight(Keys.inFlight(identity, queue)).stream()
            .filter(wanted)
            .forEach(flight -> numbers.add(flight.number()));
      } catch (JedisDataException e) {
        // A stranger occupies the list, so nothing in it can be handed back.
      }
    }
    return numbers;
  }

  int licences(String number) {
    AtomicInteger times = licences.get(number);
    return times == null ? 0 : times.get();
  }

  @Override
  public void close() throws IOException {
    for (Slot slot : slots) {
      slot.kill();
      slot.proxy.close();
    }
    direct.close();
    ledger.close();
    server.close();
    ledgerServer.close();
  }
}

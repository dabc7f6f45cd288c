package jobsinpractice.lab13;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.params.ScanParams;

@Lab(13)
@DisplayName("The job that ships an order")
class ShipOrderTest {
  static final Task DIET =
      Task.of(13, 3, "diet")
          .asks("push what identifies the order, and look the order up when the job runs")
          .lookAt("Orders (this lab) · chapter 13, \"The id, not the object\"")
          .whenThrown(
              ClassCastException.class,
              "an argument came back from JSON as another type: a number is a Long, a record is a"
                  + " map")
          .whenThrown(
              NoSuchElementException.class,
              "if an Optional was empty: the order was deleted, or your code asked find for a wrong id");

  private static final int JOBS = 100;
  private static final int MOST_BYTES = 300;
  private static final String NOTE = "please ring twice ";

  private final Map<Long, Order> database = new HashMap<>();
  private final List<Order> shipped = new ArrayList<>();
  private final ShipOrder ship =
      new ShipOrder(id -> Optional.ofNullable(database.get(id)), shipped::add);

  private static Order order(long id, int items) {
    return new Order(
        id,
        "customer " + id % 7,
        id % 90 + " Harbor Street",
        IntStream.range(0, items).mapToObj(i -> "print 20x30 no. " + (id + i)).toList(),
        NOTE.repeat(items));
  }

  private Job pushed(TestBench bench, Order order) throws MalformedPayload {
    bench.client().push(ShipOrder.request(order));
    return Job.parse(Keys.bytes(payload(bench)), "default");
  }

  private static String payload(TestBench bench) {
    return bench.redis().call(jedis -> jedis.lindex("queue:default", 0));
  }

  @Test
  @Tag("task-3")
  @org.junit.jupiter.api.Order(1)
  @DisplayName("100 large orders: at most 300 bytes of Redis for each job")
  void bytes(TestBench bench) {
    for (int i = 0; i < JOBS; i++) bench.client().push(ShipOrder.request(order(4711 + i, 100)));
    String payload = payload(bench);
    long all = 0;
    long queue = 0;
    Set<String> keys =
        Set.copyOf(
            bench
                .redis()
                .call(jedis -> jedis.scan("0", new ScanParams().count(10_000)))
                .getResult());
    for (String key : keys) {
      long bytes = bench.redis().call(jedis -> jedis.memoryUsage(key, 0));
      all += bytes;
      if (key.startsWith("queue:")) queue += bytes;
    }
    long each = all / JOBS;
    bench.redis().call(jedis -> jedis.flushDB());
    bench.client().push(ShipOrder.request(order(4711, 1)));
    boolean grows = payload.length() > payload(bench).length() + 50;
    DIET.expectThat("a job takes at most " + MOST_BYTES + " bytes in Redis")
        .given("100 jobs for orders of 100 items and a long note; MEMORY USAGE of all keys")
        .butIf(
            each > MOST_BYTES && payload.contains(NOTE) && !payload.contains("print 20x30"),
            "a job takes " + each + " bytes",
            "the order's note travels through Redis, and a note can have any length. The database has"
                + " it: push the order's id alone")
        .butIf(
            each > MOST_BYTES && payload.contains(NOTE),
            "a job takes " + each + " bytes",
            "the whole order travels through Redis, although the database has it: push its id")
        .butIf(
            each > MOST_BYTES && payload.contains("print 20x30"),
            "a job takes " + each + " bytes",
            "the items travel through Redis, although the database has them: push the order's id")
        .butIf(
            each > MOST_BYTES && all - queue > (long) MOST_BYTES * JOBS,
            "the queue takes " + queue + " bytes, and other keys " + (all - queue),
            "the order is in Redis under another key: it takes the same memory, and your code must"
                + " delete it. The database has it")
        .butIf(
            each > MOST_BYTES && grows,
            "a job takes " + each + " bytes",
            "the payload is longer for a larger order, so the order is in it in another form. Is it"
                + " compressed or encoded? The database has it: push its id")
        .otherwise(each <= MOST_BYTES, "a job takes " + each + " bytes", "push the order's id");
    DIET.expect("ShipOrder")
        .given("the class of the job")
        .got(type(payload))
        .otherwise("the worker has a handler for ShipOrder");
  }

  private static String type(String payload) {
    try {
      return Job.parse(Keys.bytes(payload), "default").type();
    } catch (MalformedPayload e) {
      return payload;
    }
  }

  @Test
  @Tag("task-3")
  @org.junit.jupiter.api.Order(2)
  @DisplayName("the address changes while the job waits: the parcel goes to the new address")
  void current(TestBench bench) throws Exception {
    Order old = order(4711, 2);
    Job job = pushed(bench, old);
    Order moved = new Order(4711, old.customer(), "1 New Road", old.items(), "");
    database.put(4711L, moved);
    ship.perform(job);
    DIET.expectInOrder(moved)
        .given("order 4711 is pushed; then its address becomes 1 New Road, and the job runs")
        .got(shipped)
        .butIf(
            orders -> orders.isEmpty(),
            "nothing was shipped. Does perform find the order under the id that it got?")
        .butIf(
            orders -> orders.size() == 1 && orders.get(0).address().equals(old.address()),
            "the parcel goes to the address of the moment of the push: a copy in the job does not"
                + " change with the order. Read the order when the job runs")
        .butIf(orders -> orders.size() > 1, "the order was shipped more than once")
        .otherwise("the order as the database has it now");
  }

  @Test
  @Tag("task-3")
  @org.junit.jupiter.api.Order(3)
  @DisplayName("the order is deleted while the job waits: nothing is shipped, and the job is done")
  void deleted(TestBench bench) throws Exception {
    Job job = pushed(bench, order(4711, 2));
    String thrown = "";
    try {
      ship.perform(job);
    } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException e) {
      thrown = String.valueOf(e);
    }
    DIET.expectThat("the job is done, without an exception")
        .given("order 4711 is pushed and then deleted, and the job runs")
        .butIf(
            !thrown.isEmpty(),
            "it threw " + thrown,
            "the worker would run the job again and again, for days, and a deleted order does not come"
                + " back. If there is no order, return")
        .otherwise(true, "", "");
    DIET.expectInOrder()
        .given("order 4711 is pushed and then deleted, and the job runs")
        .got(new ArrayList<Object>(shipped))
        .butIf(
            orders -> orders.contains(null),
            "the carrier got null: an order that no longer exists is not shipped")
        .butIf(
            orders -> !orders.isEmpty(),
            "a deleted order was shipped. Does the job carry a copy of it? Read it when the job runs")
        .otherwise("nothing");
    deletedBetween(job);
  }

  /** The order is there when the job asks for it first, and deleted when it asks again. */
  private static void deletedBetween(Job job) throws Exception {
    Iterator<Order> answers = List.of(order(4711, 2)).iterator();
    List<Order> carried = new ArrayList<>();
    ShipOrder asking =
        new ShipOrder(
            id -> Optional.ofNullable(answers.hasNext() ? answers.next() : null), carried::add);
    boolean thrown = false;
    try {
      asking.perform(job);
    } catch (NoSuchElementException | NullPointerException | IllegalStateException e) {
      thrown = true;
    }
    DIET.expectThat("the job is done, without an exception")
        .given("the order is deleted just after your code has found it for the first time")
        .butIf(
            thrown || carried.contains(null),
            thrown ? "it threw an exception" : "the carrier got null",
            "your code looks for the order twice, and the second time it is gone. Call find once, and"
                + " use what it returned")
        .otherwise(true, "", "");
  }

  @Test
  @Tag("task-3")
  @org.junit.jupiter.api.Order(5)
  @DisplayName("the carrier fails: the exception reaches the worker, which retries the job")
  @Promise("What the carrier or the database throws must reach the worker.")
  void carrierFails(TestBench bench) throws Exception {
    Order order = order(4711, 2);
    database.put(4711L, order);
    Job job = pushed(bench, order);
    DIET.expectThat("the exception of the carrier leaves perform")
        .given("order 4711 is in the database, and carrier.ship throws an exception")
        .butIf(
            !leaves(new CarrierFailure(), this::withCarrier, job),
            "perform returned",
            "the exception was caught, so the worker counts the job as done, and the order is never"
                + " shipped. A missing order needs no catch: the Optional is empty")
        .otherwise(true, "", "");
    DIET.expectThat("the exception of the database leaves perform")
        .given("order 4711 is pushed, and orders.find throws an exception when the job runs")
        .butIf(
            !leaves(new DatabaseFailure(), this::withDatabase, job),
            "perform returned",
            "the exception was caught, so the worker counts the job as done, and the order is never"
                + " shipped. A database that does not answer is not a missing order")
        .otherwise(true, "", "");
    for (RuntimeException known :
        List.of(
            new NoSuchElementException("no van is free"),
            new IllegalStateException("closed"),
            new IllegalArgumentException("no such street"),
            new NullPointerException("no depot"))) {
      String type = known.getClass().getSimpleName();
      expectLeaves(
          "carrier",
          "order 4711 is in the database, and carrier.ship throws a " + type,
          leaves(known, this::withCarrier, job));
      expectLeaves(
          "database",
          "order 4711 is pushed, and orders.find throws a " + type + " when the job runs",
          leaves(known, this::withDatabase, job));
    }
  }

  private static void expectLeaves(String whose, String given, boolean leaves) {
    DIET.expectThat("the exception of the " + whose + " leaves perform")
        .given(given)
        .butIf(
            !leaves,
            "perform returned",
            "an exception of this class was caught, so the order is never shipped. Is it caught for"
                + " an order that was deleted? The "
                + whose
                + " can throw the same one: a missing order needs no catch, the Optional is empty")
        .otherwise(true, "", "");
  }

  private ShipOrder withCarrier(RuntimeException failure) {
    return new ShipOrder(
        id -> Optional.ofNullable(database.get(id)),
        any -> {
          throw failure;
        });
  }

  private ShipOrder withDatabase(RuntimeException failure) {
    return new ShipOrder(
        id -> {
          throw failure;
        },
        shipped::add);
  }

  /** Whether perform throws this failure, or an exception with it as a cause. */
  private static boolean leaves(
      RuntimeException failure, Function<RuntimeException, ShipOrder> with, Job job)
      throws Exception {
    try {
      with.apply(failure).perform(job);
      return false;
    } catch (Exception e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause == failure) return true;
      }
      throw e;
    }
  }

  private static final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final class CarrierFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  @Tag("task-3")
  @org.junit.jupiter.api.Order(4)
  @DisplayName("any orders, with numbers of any size: each is shipped as the database has it")
  void generated(TestBench bench) {
    Generated.inputs(
            40,
            random ->
                random
                    .longs(1 + random.nextInt(5), 1, 1L << (1 + random.nextInt(52)))
                    .boxed()
                    .toList())
        .first(List.of(1L), List.of(5_000_000_000L))
        .smaller(Generated::smallerLists)
        .shownAs(ids -> "orders " + ids)
        .check(
            ids -> {
              database.clear();
              shipped.clear();
              List<Order> right = new ArrayList<>();
              for (long id : ids) {
                Job job = pushed(bench, order(id, 1));
                database.put(id, order(id, 3));
                right.add(order(id, 3));
                ship.perform(job);
              }
              DIET.expect(right)
                  .got(List.copyOf(shipped))
                  .butIf(
                      orders -> orders.size() < right.size(),
                      "an order was not found. Is its id cut to an int? An id is a long")
                  .otherwise("each order, as the database has it");
            });
  }
}

package jobsinpractice.lab12;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.PassedChecks;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(12)
@DisplayName("The pool of orders")
class OrderPoolTest {
  static final Task POOL =
      Task.of(12, 4, "a pool without a deadlock")
          .asks(
              "return the settings of the smallest pool that cannot deadlock, with this timeout and"
                  + " the name \"orders\"")
          .lookAt("HikariConfig (HikariCP) · chapter 12, \"Two connections in one job\"")
          .whenThrown(
              IllegalArgumentException.class,
              "HikariCP refuses this value. It counts the timeout in milliseconds and accepts 250 or"
                  + " more, and a pool has at least one connection");

  private static final Duration SHORT = Duration.ofMillis(250);
  private static final int HIKARIS_OWN_SIZE = 10;

  /** Some threads, and how many connections each of their jobs holds at the same time. */
  record Load(int threads, int each) {
    int smallest() {
      int size = 1;
      while (WorstOrder.of(this, size).stuck()) {
        size++;
      }
      return size;
    }

    @Override
    public String toString() {
      return threads
          + (threads == 1 ? " thread, and " : " threads, and each job holds ")
          + (threads == 1 ? "its job holds " : "")
          + each
          + (each == 1 ? " connection" : " connections at the same time");
    }
  }

  @Test
  @Tag("task-4")
  @Order(1)
  @DisplayName("any threads, any connections per job: the smallest pool that cannot deadlock")
  @Promise(
      "Returns new settings of the smallest pool whose threads never wait for each other forever.")
  void size() {
    Generated.inputs(80, OrderPoolTest::load)
        .first(new Load(10, 2), new Load(2, 3))
        .smaller(OrderPoolTest::smaller)
        .check(load -> check(load, OrderPool.settings(load.threads(), load.each(), SHORT)));
    HikariConfig ten = OrderPool.settings(10, 2, SHORT);
    OrderPool.settings(3, 2, SHORT);
    POOL.expect(11, "connections")
        .given(
            "the settings for 10 threads with 2 connections each; then settings is called for 3 threads")
        .got(ten.getMaximumPoolSize())
        .butIf(
            4,
            "the second call has changed what the first one returned. Is the HikariConfig in a static"
                + " field? Make a new one at each call")
        .otherwise("each call returns new settings");
  }

  private static Load load(RandomGenerator random) {
    return new Load(1 + random.nextInt(12), 1 + random.nextInt(4));
  }

  private static Stream<Load> smaller(Load load) {
    List<Load> candidates = new ArrayList<>();
    if (load.threads() > 2) candidates.add(new Load(load.threads() - 1, load.each()));
    if (load.each() > 2) candidates.add(new Load(load.threads(), load.each() - 1));
    return candidates.stream();
  }

  private static void check(Load load, HikariConfig config) {
    int size = config.getMaximumPoolSize() < 1 ? HIKARIS_OWN_SIZE : config.getMaximumPoolSize();
    int smallest = load.smallest();
    WorstOrder order = WorstOrder.of(load, size);
    POOL.expect(smallest, "connections")
        .order(order.stuck() ? order.columns() : "")
        .got(size)
        .butIf(
            number -> number == HIKARIS_OWN_SIZE && sizeFor(2, 2) == sizeFor(12, 4),
            "that is the size of every pool whose size you do not set: compute it, and call"
                + " setMaximumPoolSize")
        .butIf(
            number -> sizeFor(10, 2) == 11 && sizeFor(10, 3) == 12 && sizeFor(9, 2) == 10,
            "your pool has 11 connections for 10 threads with 2 each, and 12 with 3 each: a further"
                + " connection per job adds one. But all 10 threads can hold it: multiply")
        .butIf(
            number -> sizeFor(10, 2) == 19 && sizeFor(5, 3) == 13,
            "that is one thread less, times the connections, plus one: threads and connections are"
                + " swapped. Each of the threads can hold all of its connections but one")
        .butIf(
            number -> number < smallest,
            "in the order above every connection is taken, no job has all that it needs, and none"
                + " gives one back: a deadlock. One more connection than all jobs can hold while"
                + " each still lacks one lets one job finish")
        .butIf(
            number -> sizeFor(5, 3) == 15,
            "that is a connection for every need at the same time. It cannot deadlock, but the"
                + " database pays for each connection: it is enough that one job can always finish")
        .butIf(
            number -> number > smallest && number == sizeFor(1, 1) && sizeFor(12, 4) == 37,
            "your pool is right where many connections are needed, and never smaller than "
                + size
                + ". Is "
                + size
                + " a lower limit in your code? A smaller pool cannot deadlock here")
        .butIf(
            number -> load.each() == 1 && number == load.threads(),
            "a job that needs one connection and has it can always finish, so one connection is enough."
                + " Do you take at least one for each thread?")
        .butIf(
            number -> number > smallest,
            "this pool cannot deadlock, but a smaller one cannot either: count the connections that"
                + " jobs can hold while each of them still lacks one, and add one, so that one job can"
                + " finish")
        .otherwise("one more than all jobs can hold while each still lacks one");
  }

  private static int sizeFor(int threads, int each) {
    int size = OrderPool.settings(threads, each, SHORT).getMaximumPoolSize();
    return size < 1 ? HIKARIS_OWN_SIZE : size;
  }

  @Test
  @Tag("task-4")
  @Order(2)
  @DisplayName("ten jobs take one connection each, then a second one: all of them end")
  void tenJobs() throws Exception {
    Load load = new Load(10, 2);
    HikariConfig config = OrderPool.settings(load.threads(), load.each(), SHORT);
    if (WorstOrder.of(load, config.getMaximumPoolSize()).stuck()) {
      check(load, config); // fails: a real deadlock would take as long as the timeout
    }
    PassedChecks.once("ten jobs", shown(config), () -> allEnd(load, config));
  }

  private static void allEnd(Load load, HikariConfig config) throws Exception {
    config.setConnectionTimeout(Duration.ofMinutes(1).toMillis()); // a busy machine may be slow
    int ended = TwoConnections.run(config, load.threads());
    POOL.expect(load.threads(), "jobs that ended")
        .given("10 threads on your pool; no job takes its second connection before all have one")
        .got(ended)
        .otherwise("each job takes two connections and gives both back");
  }

  @Test
  @Tag("task-4")
  @Order(3)
  @DisplayName("every connection is taken: a job fails after the timeout, and names the pool")
  void timeout() throws Exception {
    Generated.inputs(20, random -> Duration.ofMillis(250 + random.nextInt(60_000)))
        .first(Duration.ofSeconds(3), Duration.ofMillis(1_500))
        .shownAs(timeout -> "a timeout of " + timeout.toMillis() + " ms")
        .check(OrderPoolTest::timeout);
    HikariConfig config = OrderPool.settings(2, 2, SHORT);
    config.setMaximumPoolSize(1);
    config.setMinimumIdle(1);
    PassedChecks.once("exhausted", shown(config), () -> namesThePool(config));
  }

  /** Returns all that the learner chooses. */
  private static String shown(HikariConfig config) {
    return String.join(
        " ",
        config.getPoolName(),
        "" + config.getMaximumPoolSize(),
        "" + config.getMinimumIdle(),
        "" + config.getConnectionTimeout(),
        "" + config.getValidationTimeout());
  }

  private static void namesThePool(HikariConfig config) throws SQLException {
    POOL.expectA(
            "an error that names the pool \"orders\"", (String text) -> text.contains("orders"))
        .given(
            "a pool whose only connection is taken; another job asks for one. The message of the"
                + " exception")
        .got(errorOfExhausted(config))
        .butIf(
            text -> text.contains("HikariPool-"),
            "with several pools in one worker, HikariPool and a number do not show which one was empty:"
                + " setPoolName")
        .otherwise("HikariCP's own error, with the name of the pool");
  }

  private static void timeout(Duration timeout) {
    HikariConfig config = OrderPool.settings(10, 2, timeout);
    POOL.expect(timeout.toMillis(), "ms")
        .given("the timeout of your settings")
        .got(config.getConnectionTimeout())
        .butIf(
            30_000,
            "that is HikariCP's own timeout: a job that finds no connection blocks its thread for"
                + " half a minute before anyone sees an error. setConnectionTimeout")
        .butIf(
            ms -> timeoutFor(3_400) == 400,
            "a timeout of 3400 ms becomes 400 ms, and one of full seconds becomes 0, which HikariCP takes"
                + " for no limit. toMillisPart() is what remains after the full seconds: use toMillis()")
        .butIf(
            timeout.toSeconds() * 1_000,
            "the milliseconds after the last full second are lost. Is the timeout converted to"
                + " seconds first? setConnectionTimeout counts milliseconds: use toMillis")
        .butIf(
            ms -> config.getValidationTimeout() == timeout.toMillis(),
            "you set how long a test of a connection may take: a job that waits for a connection"
                + " is limited by setConnectionTimeout")
        .otherwise("the timeout that was passed: setConnectionTimeout(timeout.toMillis())");
  }

  private static long timeoutFor(long millis) {
    return OrderPool.settings(10, 2, Duration.ofMillis(millis)).getConnectionTimeout();
  }

  private static String errorOfExhausted(HikariConfig config) throws SQLException {
    config.setConnectionTimeout(SHORT.toMillis());
    config.setDataSource(FakeDatabase.dataSource());
    try (HikariDataSource pool = new HikariDataSource(config);
        Connection taken = pool.getConnection()) {
      pool.getConnection().close();
      return "no error; the connection is " + taken;
    } catch (SQLTransientConnectionException exhausted) {
      return exhausted.getMessage();
    }
  }
}

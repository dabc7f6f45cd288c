package jobsinpractice.lab12;

// region pool-imports
import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;

// endregion

/** The connections to the database of orders that the threads of one worker share. */
final class OrderPool {
  private OrderPool() {}

  /**
   * Returns new settings of the smallest pool whose threads never wait for each other forever.
   *
   * @param threads the threads that run jobs
   * @param connectionsEach the connections that one job holds at the same time, at least 1
   * @param timeout how long a job waits for a connection before it fails; at least 250 ms
   */
  static HikariConfig settings(int threads, int connectionsEach, Duration timeout) {
    // region task-4
    HikariConfig config = new HikariConfig();
    config.setPoolName("orders");
    config.setMaximumPoolSize(threads * (connectionsEach - 1) + 1);
    config.setConnectionTimeout(timeout.toMillis());
    return config;
    // endregion
  }
}

package jobsinpractice.lab12;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import jobsinpractice.testkit.ToDo;

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
    // Lab 12, task 4: return the settings of the smallest pool that cannot deadlock, with this timeout
    // and the name "orders".
    throw ToDo.task(12, 4);
  }
}

package jobsinpractice.lab12;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Jobs that each hold two connections of a real pool. */
final class TwoConnections {
  private TwoConnections() {}

  /** Runs jobs that take a second connection when all of them have one; returns how many ended. */
  static int run(HikariConfig config, int jobs) throws Exception {
    config.setDataSource(FakeDatabase.dataSource());
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    CountDownLatch haveOne = new CountDownLatch(jobs);
    int ended = 0;
    try (HikariDataSource pool = new HikariDataSource(config)) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < jobs; i++) {
        all.add(threads.submit(() -> job(pool, haveOne)));
      }
      for (Future<Boolean> one : all) {
        ended += one.get() ? 1 : 0;
      }
    } finally {
      threads.shutdownNow();
    }
    return ended;
  }

  private static boolean job(DataSource pool, CountDownLatch haveOne) throws Exception {
    try (Connection order = pool.getConnection()) {
      haveOne.countDown();
      haveOne.await();
      try (Connection audit = pool.getConnection()) {
        return audit != null && audit != order;
      }
    }
  }
}

package jobsinpractice.lab12;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** A database that only accepts connections: a pool needs no more. */
final class FakeDatabase {
  private FakeDatabase() {}

  static DataSource dataSource() {
    return proxy(DataSource.class, "the fake database");
  }

  private static <T> T proxy(Class<T> type, String name) {
    Object made =
        Proxy.newProxyInstance(
            type.getClassLoader() == null
                ? FakeDatabase.class.getClassLoader()
                : type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getConnection" -> proxy(Connection.class, "a connection");
                  case "toString" -> name;
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  default -> usual(method);
                });
    return type.cast(made);
  }

  private static Object usual(Method method) {
    Class<?> type = method.getReturnType();
    if (type == boolean.class) {
      return method.getName().equals("isValid") || method.getName().equals("getAutoCommit");
    }
    return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
  }

  /** Runs jobs that take a second connection when all of them have one; returns how many ended. */
  static int run(HikariConfig config, int jobs) throws Exception {
    config.setDataSource(dataSource());
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

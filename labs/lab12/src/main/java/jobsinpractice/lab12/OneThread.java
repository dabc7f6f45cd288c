package jobsinpractice.lab12;

import com.zaxxer.hikari.HikariConfig;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware.Next;

/**
 * Given. The shop's code from the time when its worker had one thread. With more threads it is only
 * lucky, and {@link Customer} was not right even with one. Copy from here, and repair. {@link
 * Lucky} runs this class; the worker runs only your classes.
 */
final class OneThread {
  private OneThread() {}

  /** Task 1. */
  static final class Mails {
    private static final SimpleDateFormat TIME = new SimpleDateFormat("HH:mm:ss", Locale.ROOT);
    private final Map<String, Integer> byCustomer = new HashMap<>();
    private int total;

    static {
      TIME.setTimeZone(TimeZone.getTimeZone("UTC"));
    }

    String sent(String customer, Instant at) {
      total++;
      byCustomer.merge(customer, 1, Integer::sum);
      return TIME.format(Date.from(at)) + " mail to " + customer;
    }

    int to(String customer) {
      return byCustomer.getOrDefault(customer, 0);
    }

    String summary() {
      return "mails: " + total + ", customers: " + byCustomer.size();
    }
  }

  /** Task 2. */
  static final class LazyTemplates {
    private final UnaryOperator<String> loader;
    private final Map<String, String> loaded = new HashMap<>();

    LazyTemplates(UnaryOperator<String> loader) {
      this.loader = loader;
    }

    String get(String language) {
      if (!loaded.containsKey(language)) {
        loaded.put(language, loader.apply(language));
      }
      return loaded.get(language);
    }
  }

  /** Task 3. */
  static final class Server {
    private final Supplier<Map<String, String>> file;
    private String host;
    private String port;

    Server(Supplier<Map<String, String>> file) {
      this.file = file;
    }

    String address() {
      if (host == null) {
        reload();
      }
      return host + ":" + port;
    }

    void reload() {
      Map<String, String> values = file.get();
      host = values.get("host");
      port = values.get("port");
    }
  }

  /** Task 4: 5 connections are enough for one thread. */
  static HikariConfig settings(int threads, int connectionsEach, Duration timeout) {
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(5);
    return config;
  }

  /** Task 5: the version with a field. The later ThreadLocal made the same mistake. */
  static final class Customer {
    private String customer;

    String id() {
      return customer;
    }

    void call(Job job, Next next) throws Exception {
      String id = CurrentCustomer.customerOf(job);
      if (id != null) {
        customer = id;
      }
      next.call();
      customer = null;
    }
  }
}

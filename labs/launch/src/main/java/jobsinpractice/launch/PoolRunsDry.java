package jobsinpractice.launch;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.testkit.TestJob;

/** Lab 12: all threads need two connections at once, and a failed job leaves its customer. */
final class PoolRunsDry extends Trouble<PoolRunsDry.Shared> {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  PoolRunsDry() {
    super(12, 5, "11:20", "all threads of a worker are busy at the same moment");
  }

  /** What the threads of a worker share. */
  interface Shared {
    int connections(int threads, int each) throws Exception;

    /** Runs a job on this thread. */
    void run(Job job, Middleware.Next next) throws Exception;

    /** Returns the customer of the job that runs on this thread; null if there is none. */
    String customer() throws Exception;
  }

  @Override
  Shared yours(LabCode code, Scene scene) throws Exception {
    Object current = code.create("CurrentCustomer");
    return new Shared() {
      @Override
      public int connections(int threads, int each) throws Exception {
        Object settings = code.callStatic("OrderPool", "settings", threads, each, TIMEOUT);
        return ((HikariConfig) settings).getMaximumPoolSize();
      }

      @Override
      public void run(Job job, Middleware.Next next) throws Exception {
        ((Middleware) current).call(job, next);
      }

      @Override
      public String customer() throws Exception {
        return (String) code.call(current, "id");
      }
    };
  }

  @Override
  Shared naive(Scene scene) {
    String[] customer = {null};
    return new Shared() {
      @Override
      public int connections(int threads, int each) {
        return 5;
      }

      @Override
      public void run(Job job, Middleware.Next next) throws Exception {
        if (job.field("customer").isPresent()) customer[0] = (String) job.field("customer").get();
        next.call();
        customer[0] = null;
      }

      @Override
      public String customer() {
        return customer[0];
      }
    };
  }

  @Override
  void happen(Shared shared, Scene scene) throws Exception {
    int threads = scene.between(8, 20);
    int each = scene.between(2, 3);
    // Each thread holds all connections but its last one, and none is left.
    if (shared.connections(threads, each) <= threads * (each - 1)) {
      scene.lose(
          LossKind.BROKEN_PROMISE,
          threads,
          "each thread held a connection and waited for another one");
    }
    int jobs = scene.between(30, 60);
    for (int n = 0; n < jobs; n++) {
      boolean fails = n % 10 == 4;
      customerOf(shared, scene, n, fails);
    }
  }

  /** One job in ten fails, and the next one is for no customer. */
  private static void customerOf(Shared shared, Scene scene, int n, boolean fails)
      throws Exception {
    String own = n % 10 == 5 ? null : "c" + n;
    String field = own == null ? "" : ",\"customer\":\"" + own + "\"";
    Job job = TestJob.of("{\"class\":\"WelcomeMail\",\"args\":[" + n + "]" + field + "}");
    try {
      shared.run(
          job,
          () -> {
            if (!java.util.Objects.equals(own, shared.customer())) {
              scene.lose(
                  LossKind.WRONG_CUSTOMER,
                  1,
                  "a job had failed on the same thread, and its customer stayed");
            }
            if (fails) throw new java.io.IOException("the mail server refuses the connection");
          });
    } catch (java.io.IOException expected) {
      // the worker would retry this job
    }
  }
}

package jobsinpractice.lab12;

// region customer-imports
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;

// endregion

/**
 * Remembers which customer the running job is for, so that a log line or a template deep in the
 * code can ask. The worker calls it around every job, on the thread that runs the job.
 */
final class CurrentCustomer implements Middleware {
  // region task-5
  private final ThreadLocal<String> customer = new ThreadLocal<>();

  /** Returns the customer of the job that this thread is running; null if there is none. */
  String id() {
    return customer.get();
  }

  @Override
  public void call(Job job, Next next) throws Exception {
    customer.set(customerOf(job));
    try {
      next.call();
    } finally {
      customer.remove();
    }
  }

  // endregion

  /** Given. Returns the customer's id from the job's field, or null if the job has none. */
  static String customerOf(Job job) {
    return job.field("customer").map(String::valueOf).orElse(null);
  }
}

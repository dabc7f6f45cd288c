package jobsinpractice.engine;

/**
 * No handler of this worker is registered for the job's class.
 *
 * <p>The job counts as a failed attempt and is retried like any other, as in Sidekiq: in a rolling
 * deploy, or on a queue that Ruby and Java share, another worker knows the class. Middleware does
 * not run for such a job.
 */
public final class UnknownJobClass extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownJobClass(String type) {
    super(
        "no handler is registered for class "
            + (type.length() > 200 ? type.substring(0, 200) + "…" : type)
            + ". Register one, or leave this queue to workers that know the class.");
  }
}

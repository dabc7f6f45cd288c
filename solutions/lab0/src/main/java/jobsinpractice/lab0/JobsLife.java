package jobsinpractice.lab0;

// region imports
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;

// endregion

/** Follows a job: it is pushed, it waits in a queue or until it is due, and a worker runs it. */
final class JobsLife {
  private JobsLife() {}

  // region task-1
  /** Registers the handler of the job class "Greeting", which greets the user of each job. */
  static void register(Worker.Builder worker, Greeter greeter) {
    worker.handle(
        "Greeting", job -> greeter.greet((Long) job.args().get(0), (String) job.args().get(1)));
  }

  /** Pushes one Greeting with two arguments, 42 and "en", and returns its jid. */
  static String push(Client client) {
    return client.push("Greeting", 42, "en");
  }

  // endregion

  /** Returns where a job waits after its push, and the end from which it will be claimed. */
  static Place waitsIn() {
    // region task-2
    return new Place("queue:default", Place.End.RIGHT);
    // endregion
  }

  /**
   * Pushes the same Greeting for five minutes from now.
   *
   * @param clock the client's clock, which knows the current time
   * @return the key in which the job waits, and its score there
   */
  static Waiting pushForLater(Client client, Clock clock) {
    // region task-3
    client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofMinutes(5)));
    Instant due = clock.instant().plus(Duration.ofMinutes(5));
    return new Waiting("schedule", due.toEpochMilli() / 1000.0);
    // endregion
  }

  /**
   * Runs the job that waits in the queue, and then the job that waits in the schedule.
   *
   * @param fiveMinutesPass moves the clock
   * @param look counts the jobs that are waiting now
   * @return three looks: after the first job, after the promotion, and after the second job
   */
  static List<Depths> run(Worker worker, Runnable fiveMinutesPass, Supplier<Depths> look) {
    // region task-4
    worker.processOne();
    Depths afterFirst = look.get();

    fiveMinutesPass.run();
    worker.promoteDue();
    Depths afterPromotion = look.get();

    worker.processOne();
    return List.of(afterFirst, afterPromotion, look.get());
    // endregion
  }
}

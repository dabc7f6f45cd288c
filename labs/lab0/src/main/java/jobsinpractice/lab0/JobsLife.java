package jobsinpractice.lab0;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Worker;
import jobsinpractice.testkit.ToDo;

/** Follows a job: it is pushed, it waits in a queue or until it is due, and a worker runs it. */
final class JobsLife {
  private JobsLife() {}

  // Lab 0, task 1: register a handler for the class "Greeting", and push one job of that class with
  // two arguments.

  /** Registers the handler of the job class "Greeting", which greets the user of each job. */
  static void register(Worker.Builder worker, Greeter greeter) {
    throw ToDo.task(0, 1);
  }

  /** Pushes one Greeting with two arguments, 42 and "en", and returns its jid. */
  static String push(Client client) {
    throw ToDo.task(0, 1);
  }

  /** Returns where a job waits after its push, and the end from which it will be claimed. */
  static Place waitsIn() {
    // Lab 0, task 2: return the Redis key that holds the job, and the end from which it is claimed.
    throw ToDo.task(0, 2);
  }

  /**
   * Pushes the same Greeting for five minutes from now.
   *
   * @param clock the client's clock, which knows the current time
   * @return the key in which the job waits, and its score there
   */
  static Waiting pushForLater(Client client, Clock clock) {
    // Lab 0, task 3: push a Greeting that is due in five minutes, and return the Redis key in which it
    // waits and its score there.
    throw ToDo.task(0, 3);
  }

  /**
   * Runs the job that waits in the queue, and then the job that waits in the schedule.
   *
   * @param fiveMinutesPass moves the clock
   * @param look counts the jobs that are waiting now
   * @return three looks: after the first job, after the promotion, and after the second job
   */
  static List<Depths> run(Worker worker, Runnable fiveMinutesPass, Supplier<Depths> look) {
    // Lab 0, task 4: run the worker by hand until both jobs are done, and look after each step.
    throw ToDo.task(0, 4);
  }
}

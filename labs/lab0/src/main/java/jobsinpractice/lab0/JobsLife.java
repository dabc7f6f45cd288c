package jobsinpractice.lab0;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Worker;
import jobsinpractice.testkit.ToDo;

/** A job's life, in four steps: it is pushed, it waits, it waits for a time to come, it is run. */
final class JobsLife {
  private JobsLife() {}

  // Lab 0, task 1: register a handler for the class "Greeting", and push one job of it with two
  // arguments.

  /** Tells the worker what a job of class "Greeting" does: it greets the user that it names. */
  static void register(Worker.Builder worker, Greeter greeter) {
    throw ToDo.task(0, 1);
  }

  /** Pushes one Greeting with two arguments, 42 and "en"; answers its jid. */
  static String push(Client client) {
    throw ToDo.task(0, 1);
  }

  /** Where a job waits that was pushed just now, and the end of it from which it will be taken. */
  static Place waitsIn() {
    // Lab 0, task 2: answer the Redis key in which that job waits, and the end it will be taken from.
    throw ToDo.task(0, 2);
  }

  /**
   * Pushes the same Greeting for five minutes from now.
   *
   * @param clock the client's: tells what "now" is
   * @return where it waits, and its score there
   */
  static Waiting pushForLater(Client client, Clock clock) {
    // Lab 0, task 3: push a Greeting for five minutes from now, and answer the Redis key in which it
    // waits and its score there.
    throw ToDo.task(0, 3);
  }

  /**
   * Runs the job that waits in its queue, and then the one that waits for its time, step by step.
   *
   * @param fiveMinutesPass moves the clock
   * @param look counts the jobs that wait, now
   * @return three looks: after the first job, after the second was promoted, after the second job
   */
  static List<Depths> run(Worker worker, Runnable fiveMinutesPass, Supplier<Depths> look) {
    // Lab 0, task 4: step the worker by hand until both jobs are done, and look after each step.
    throw ToDo.task(0, 4);
  }
}

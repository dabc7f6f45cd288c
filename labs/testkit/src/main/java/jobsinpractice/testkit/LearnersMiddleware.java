package jobsinpractice.testkit;

import java.util.function.Consumer;
import jobsinpractice.engine.Middleware;

/** Runs a learner's middleware in a worker, also while it is still a stub. */
public final class LearnersMiddleware {
  private LearnersMiddleware() {}

  /**
   * Returns this middleware, which is left out for a job if it is to do.
   *
   * @param toDo is called each time that it is left out
   */
  public static Middleware unlessToDo(Middleware learners, Consumer<ToDo> toDo) {
    return (job, next) -> {
      boolean[] called = {false};
      try {
        learners.call(
            job,
            () -> {
              called[0] = true;
              next.call();
            });
      } catch (ToDo e) {
        if (called[0]) throw e; // the job has run, and must not run twice
        toDo.accept(e);
        next.call();
      }
    };
  }
}

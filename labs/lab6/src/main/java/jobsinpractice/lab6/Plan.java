package jobsinpractice.lab6;

import java.time.Duration;
import java.util.List;
import jobsinpractice.testkit.ToDo;

/** The shop's fleet. */
public final class Plan {
  private Plan() {}

  /**
   * Keeps every promise under {@link Shop#TODAY}, for at most {@link Shop#CENTS_TODAY} an hour. The
   * queues with jobs are {@link Shop#SOON} and {@link Shop#LATER}.
   */
  public static Formation today() {
    // Lab 6, task 2: answer a formation that keeps every promise of today, for at most 9 cents an hour.
    throw ToDo.task(6, 2);
  }

  // Lab 6, task 4: answer those of the classes whose one run takes longer than the promise, and a
  // formation that keeps every promise of tomorrow, for at most 20 cents an hour.

  /**
   * Of the classes that are to share threads with a queue of this promise those that may not: one
   * run takes longer than the promise. In the order given.
   */
  public static List<Work> tooLong(List<Work> sharing, Duration promise) {
    throw ToDo.task(6, 4);
  }

  /**
   * Keeps every promise under {@link Shop#TOMORROW}, for at most {@link Shop#CENTS_TOMORROW} an
   * hour. The queues with jobs are {@link Shop#SOON}, {@link Shop#MINUTE} and {@link Shop#LATER}.
   */
  public static Formation tomorrow() {
    throw ToDo.task(6, 4);
  }
}

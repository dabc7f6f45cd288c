package jobsinpractice.lab6;

import java.time.Duration;
import java.util.List;
import jobsinpractice.testkit.ToDo;

/** The shop's formation, today and tomorrow. */
public final class Plan {
  private Plan() {}

  /**
   * Returns a formation that keeps every promise under {@link Shop#TODAY}, for at most {@link
   * Shop#CENTS_TODAY} an hour. Jobs arrive in {@link Shop#SOON} and {@link Shop#LATER}.
   */
  public static Formation today() {
    // Lab 6, task 2: return a formation that keeps every promise of today for at most 9 cents an hour.
    throw ToDo.task(6, 2);
  }

  // Lab 6, task 4: return the job classes that run longer than the promise, and a formation that keeps
  // every promise of tomorrow for at most 20 cents an hour.

  /**
   * Returns the job classes that must not share threads with a queue of this promise, because one
   * run takes longer than the promise. What counts is {@link Work#takes}, although some runs take
   * longer. Keeps the given order.
   */
  public static List<Work> tooLong(List<Work> sharing, Duration promise) {
    throw ToDo.task(6, 4);
  }

  /**
   * Returns a formation that keeps every promise under {@link Shop#TOMORROW}, for at most {@link
   * Shop#CENTS_TOMORROW} an hour. Jobs arrive in {@link Shop#SOON}, {@link Shop#MINUTE}, and {@link
   * Shop#LATER}.
   */
  public static Formation tomorrow() {
    throw ToDo.task(6, 4);
  }
}

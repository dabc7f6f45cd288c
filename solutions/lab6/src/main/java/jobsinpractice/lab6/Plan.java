package jobsinpractice.lab6;

import java.time.Duration;
import java.util.List;

/** The shop's formation, today and tomorrow. */
public final class Plan {
  private Plan() {}

  /**
   * Returns a formation that keeps every promise under {@link Shop#TODAY}, for at most {@link
   * Shop#CENTS_TODAY} an hour. Jobs arrive in {@link Shop#SOON} and {@link Shop#LATER}.
   */
  public static Formation today() {
    // region task-2
    return Formation.of(Group.of("shop").threads(10).queues(Shop.SOON, Shop.LATER));
    // endregion
  }

  // region task-4
  /**
   * Returns the job classes that must not share threads with a queue of this promise, because one
   * run takes longer than the promise. What counts is {@link Work#takes}, although some runs take
   * longer. Keeps the given order.
   */
  public static List<Work> tooLong(List<Work> sharing, Duration promise) {
    return sharing.stream().filter(work -> work.takes().compareTo(promise) > 0).toList();
  }

  /**
   * Returns a formation that keeps every promise under {@link Shop#TOMORROW}, for at most {@link
   * Shop#CENTS_TOMORROW} an hour. Jobs arrive in {@link Shop#SOON}, {@link Shop#MINUTE}, and {@link
   * Shop#LATER}.
   */
  public static Formation tomorrow() {
    return Formation.of(
        Group.of("fast").threads(10).queues(Shop.SOON, Shop.LATER),
        Group.of("slow").threads(12).queues(Shop.MINUTE));
  }
  // endregion
}

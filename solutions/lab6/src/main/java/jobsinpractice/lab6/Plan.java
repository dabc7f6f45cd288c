package jobsinpractice.lab6;

import java.time.Duration;
import java.util.List;

/** The shop's fleet. */
public final class Plan {
  private Plan() {}

  /**
   * Keeps every promise under {@link Shop#TODAY}, for at most {@link Shop#CENTS_TODAY} an hour. The
   * queues with jobs are {@link Shop#SOON} and {@link Shop#LATER}.
   */
  public static Formation today() {
    // region task-2
    return Formation.of(Group.of("shop").threads(10).queues(Shop.SOON, Shop.LATER));
    // endregion
  }

  // region task-4
  /**
   * Of the classes that are to share threads with a queue of this promise those that may not: one
   * run takes longer than the promise. In the order given.
   */
  public static List<Work> tooLong(List<Work> sharing, Duration promise) {
    return sharing.stream().filter(work -> work.takes().compareTo(promise) > 0).toList();
  }

  /**
   * Keeps every promise under {@link Shop#TOMORROW}, for at most {@link Shop#CENTS_TOMORROW} an
   * hour. The queues with jobs are {@link Shop#SOON}, {@link Shop#MINUTE} and {@link Shop#LATER}.
   */
  public static Formation tomorrow() {
    return Formation.of(
        Group.of("fast").threads(10).queues(Shop.SOON, Shop.LATER),
        Group.of("slow").threads(12).queues(Shop.MINUTE));
  }
  // endregion
}

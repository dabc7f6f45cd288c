package jobsinpractice.lab15;

// region cool-down-imports
import java.util.ArrayDeque;
import java.util.Deque;

// endregion

/** Damps the number of machines, so that the fleet does not flap. */
final class CoolDown {
  private final double seconds;

  /**
   * @param seconds the length of the cool-down
   */
  CoolDown(double seconds) {
    this.seconds = seconds;
  }

  // region task-2
  private record Wanted(double time, int machines) {}

  private final Deque<Wanted> recent = new ArrayDeque<>();
  private double start = Double.NaN;

  /**
   * Returns how many machines to have: the largest number that was wanted during the last
   * cool-down, this call included.
   *
   * <p>A new object does not know what was wanted before its first call. So until a cool-down has
   * passed since the first call, the method never returns fewer machines than there are.
   *
   * @param time in seconds; the first call can be at any time
   * @param wanted how many machines the queue needs
   * @param machines how many there are: working or booting
   */
  int damp(double time, int wanted, int machines) {
    if (Double.isNaN(start)) start = time;
    recent.add(new Wanted(time, wanted));
    while (recent.peek().time() < time - seconds) recent.remove();
    int most = recent.stream().mapToInt(Wanted::machines).max().orElseThrow();
    return time - start < seconds ? Math.max(most, machines) : most;
  }
  // endregion
}

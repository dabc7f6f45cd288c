package jobsinpractice.simulator.scaling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The cheapest plan for one week, from all its arrivals and all their lengths. No autoscaler can be
 * cheaper, because none knows the future.
 *
 * <p>Dynamic programming over intervals, machines, and the work that waits. Time and work are
 * counted in steps of one thread for one interval, so no rounding adds up.
 */
public final class Oracle {
  private static final int FAR = Integer.MAX_VALUE / 4;

  private final ScalingSettings settings;
  private final int steps;
  private final int[] work;
  private final int[] mostWaiting;
  private final int bootSteps;

  private Oracle(Week week, ScalingSettings settings) {
    this.settings = settings;
    this.steps = (int) Math.ceil(week.seconds() / settings.interval());
    this.bootSteps = (int) Math.ceil(settings.boot() / settings.interval());
    long[] sums = new long[steps + 1];
    double sum = 0;
    Week.Stream arrivals = week.open();
    for (Week.Arrival job = arrivals.next(); job != null; job = arrivals.next()) {
      sum += job.seconds();
      sums[(int) (job.at() / settings.interval()) + 1] = (long) (sum / settings.interval());
    }
    for (int step = 1; step <= steps; step++) sums[step] = Math.max(sums[step], sums[step - 1]);
    work = new int[steps];
    mostWaiting = new int[steps];
    int back = (int) (settings.promise() / settings.interval()) - 1;
    for (int step = 0; step < steps; step++) {
      work[step] = (int) (sums[step + 1] - sums[step]);
      mostWaiting[step] = (int) (sums[step + 1] - sums[Math.max(0, step + 1 - back)]);
    }
  }

  /** Returns the number of machines for each interval of the week. */
  public static int[] plan(Week week, ScalingSettings settings) {
    return new Oracle(week, settings).plan();
  }

  /** Returns the controller that carries out a plan: it orders each machine just in time. */
  public static Controller following(int[] plan, ScalingSettings settings) {
    int boot = (int) Math.ceil(settings.boot() / settings.interval());
    return now -> {
      int step = (int) Math.round(now.time() / settings.interval());
      int then = plan[Math.min(plan.length - 1, step + boot)];
      int booting = now.count(MachineState.BOOTING);
      int most = 0;
      for (int s = step; s <= Math.min(plan.length - 1, step + boot); s++) {
        most = Math.max(most, plan[s]);
      }
      List<MachineReading> working = new ArrayList<>(now.in(MachineState.WORKING));
      working.sort(Comparator.comparingInt(MachineReading::running));
      int have = working.size() + booting;
      List<Integer> drain = new ArrayList<>();
      for (int n = 0; n < Math.min(have - most, working.size()); n++) {
        drain.add(working.get(n).id());
      }
      return new Orders(Math.max(0, then - have), drain, Baselines.drained(now));
    };
  }

  /**
   * For each number of machines and each amount of waiting work, the least cost of what is left.
   */
  private int[] plan() {
    int machines = settings.ceiling() - settings.floor() + 1;
    int levels = 1;
    for (int most : mostWaiting) levels = Math.max(levels, most + 1);
    byte[][] choice = new byte[steps][machines * levels];
    int[] after = new int[machines * levels];
    for (int step = steps - 1; step >= 0; step--) {
      int[] before = new int[machines * levels];
      int[] chosen = new int[machines];
      for (int waits = 0; waits < levels; waits++) {
        for (int m = 0; m < machines; m++) {
          int capacity = (m + settings.floor()) * settings.threads();
          int left = Math.max(0, waits + work[step] - capacity);
          chosen[m] =
              left > mostWaiting[step]
                  ? FAR
                  : Math.min(FAR, m + settings.floor() + after[m * levels + left]);
        }
        cheapestFrom(chosen, waits, levels, before, choice[step]);
      }
      after = before;
    }
    return follow(choice, after, levels);
  }

  /** From each number of machines: keep fewer for free, or boot more and pay for the boot. */
  private void cheapestFrom(int[] chosen, int waits, int levels, int[] before, byte[] choice) {
    int machines = chosen.length;
    int cheapest = FAR;
    int which = 0;
    for (int m = 0; m < machines; m++) { // as many or fewer
      if (chosen[m] <= cheapest) {
        cheapest = chosen[m];
        which = m;
      }
      before[m * levels + waits] = cheapest;
      choice[m * levels + waits] = (byte) which;
    }
    cheapest = FAR;
    for (int m = machines - 1; m >= 0; m--) { // more
      if (cheapest < FAR && cheapest < before[m * levels + waits]) {
        before[m * levels + waits] = cheapest;
        choice[m * levels + waits] = (byte) which;
      }
      if (chosen[m] < cheapest) {
        cheapest = chosen[m];
        which = m;
      }
      cheapest = Math.min(FAR, cheapest + bootSteps);
    }
  }

  private int[] follow(byte[][] choice, int[] first, int levels) {
    int[] plan = new int[steps];
    int m = 0;
    int waits = 0;
    for (int start = 0; start < first.length / levels; start++) {
      if (first[start * levels] < first[m * levels]) m = start;
    }
    for (int step = 0; step < steps; step++) {
      m = choice[step][m * levels + waits];
      plan[step] = m + settings.floor();
      waits = Math.max(0, waits + work[step] - plan[step] * settings.threads());
    }
    return plan;
  }
}

package jobsinpractice.lab12;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.testkit.interleaving.Interleaving;
import jobsinpractice.testkit.interleaving.Interleaving.Step;

/**
 * The order in which jobs take connections that is worst for a pool: no job takes its last one
 * before every other job has all but one.
 *
 * @param stuck whether no job can go on
 * @param columns the steps, in two columns for two jobs
 */
record WorstOrder(boolean stuck, String columns) {

  static WorstOrder of(OrderPoolTest.Load load, int size) {
    List<Step> steps = new ArrayList<>();
    int[] held = new int[load.threads()];
    int taken = 0;
    for (int round = 1; round < load.each(); round++) {
      for (int job = 0; job < load.threads() && taken < size; job++) {
        held[job]++;
        steps.add(new Step(job, "takes connection " + ++taken + " of " + size));
      }
    }
    boolean stuck = taken == size;
    for (int job = 0; job < load.threads(); job++) {
      steps.add(new Step(job, "has " + held[job] + " of " + load.each() + ", waits for another"));
    }
    return new WorstOrder(stuck, shown(load.threads(), steps));
  }

  private static String shown(int threads, List<Step> steps) {
    if (threads <= 2) {
      Interleaving.End end = Interleaving.End.DEADLOCK;
      return new Interleaving(end, "", null, steps, 0).inTwoColumns();
    }
    List<String> lines = new ArrayList<>();
    for (Step step : steps) {
      lines.add("job " + (step.thread() + 1) + " " + step.text());
    }
    return String.join("\n", lines);
  }
}

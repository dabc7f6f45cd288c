package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.cast.Cast;
import jobsinpractice.cast.CastJob;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.PhaseListener.State;
import jobsinpractice.simulator.Simulation;

/** What each of six threads does on two cores, from moment to moment, in a simulated run. */
final class GanttFigure {
  private static final int THREADS = 6;
  private static final int CORES = 2;
  private static final double FROM = 20;
  private static final double SECONDS = 0.6;
  private static final double LEFT = 84;
  private static final double ROW = 28;

  private record Stretch(int thread, double from, double to, State state) {}

  private final List<Stretch> stretches = new ArrayList<>();
  private final State[] now = new State[THREADS];
  private final double[] since = new double[THREADS];

  static Figure draw() {
    GanttFigure gantt = new GanttFigure();
    CastJob index = Cast.job("SearchIndex");
    Simulation.seed(42)
        .load(
            steady(perSecond(60))
                .of(
                    job(index.name())
                        .io(exponential(index.io().dividedBy(2)))
                        .cpu(exponential(index.cpu()))
                        .io(exponential(index.io().dividedBy(2)))))
        .fleet(Fleet.of(1).process().threads(THREADS).on(machine(cores(CORES))))
        .listener(gantt::changed)
        .run(seconds(22));
    return gantt.drawn();
  }

  private void changed(int thread, double seconds, State state) {
    if (now[thread] != null && seconds > since[thread]) {
      stretches.add(new Stretch(thread, since[thread], seconds, now[thread]));
    }
    now[thread] = state;
    since[thread] = seconds;
  }

  private Figure drawn() {
    Diagram diagram = new Diagram("Two cores, six threads", 290);
    diagram.bar("plain", LEFT, 44, 22, 14).text("tick", LEFT + 28, 56, "start", "waits: no core");
    diagram.bar("good", 236, 44, 22, 14).text("tick", 264, 56, "start", "has a core to itself");
    diagram
        .bar("bad", 420, 44, 22, 14)
        .text("tick", 448, 56, "start", "shares two cores with others");
    for (int n = 0; n < THREADS; n++) {
      diagram.text("label", 8, y(n) + 16, "start", "thread " + (n + 1));
    }
    for (Stretch stretch : stretches) draw(diagram, stretch);
    double bottom = y(THREADS) + 4;
    diagram.line("axis", LEFT, bottom, x(FROM + SECONDS), bottom);
    for (int n = 0; n <= 6; n++) {
      double x = x(FROM + n * SECONDS / 6);
      diagram.line("axis", x, bottom, x, bottom + 5);
      diagram.text("tick", x, bottom + 20, "middle", n * 100 + " ms");
    }
    return diagram
        .note(
            "Simulated: SearchIndex jobs, half CPU and half waiting, and a queue that is never empty.")
        .note(
            "Where three or more threads want a core, all of them are slower: the red stretches.");
  }

  /** A CPU stretch is cut where the number of threads that want a core crosses the cores. */
  private void draw(Diagram diagram, Stretch stretch) {
    if (stretch.state() != State.CPU) {
      bar(diagram, "plain", stretch.thread(), stretch.from(), stretch.to());
      return;
    }
    List<Double> cuts = new ArrayList<>(List.of(stretch.from(), stretch.to()));
    for (Stretch other : stretches) {
      if (other.from() > stretch.from() && other.from() < stretch.to()) cuts.add(other.from());
      if (other.to() > stretch.from() && other.to() < stretch.to()) cuts.add(other.to());
    }
    List<Double> order = cuts.stream().sorted().distinct().toList();
    double from = order.get(0);
    for (int n = 1; n < order.size(); n++) {
      boolean last = n == order.size() - 1;
      boolean full = crowded(order.get(n - 1), order.get(n));
      if (!last && crowded(order.get(n), order.get(n + 1)) == full) continue;
      bar(diagram, full ? "bad" : "good", stretch.thread(), from, order.get(n));
      from = order.get(n);
    }
  }

  private boolean crowded(double from, double to) {
    double middle = (from + to) / 2;
    return stretches.stream()
            .filter(s -> s.state() == State.CPU && s.from() < middle && s.to() > middle)
            .count()
        > CORES;
  }

  private void bar(Diagram diagram, String fill, int thread, double from, double to) {
    double left = Math.max(from, FROM);
    double right = Math.min(to, FROM + SECONDS);
    if (right > left) diagram.bar(fill, x(left), y(thread) + 2, x(right) - x(left), ROW - 6);
  }

  private static double x(double second) {
    return LEFT + (second - FROM) / SECONDS * (Svg.WIDTH - LEFT - 28);
  }

  private static double y(int thread) {
    return 72 + thread * ROW;
  }
}

package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import java.util.List;
import java.util.function.UnaryOperator;
import jobsinpractice.simulator.DecimalText;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.Simulation;

/** One queue against many, for the reader's threads and the reader's long jobs. */
final class MovingPooling implements MovingFigure {
  private static final double[] PERCENT = {20, 40, 50, 60, 70, 75, 80, 85, 90};

  /** Where the summary compares the queues. */
  private static final int COMPARED = 6;

  private static final int CLASSES = 3;

  /**
   * Three job classes of the same load.
   *
   * @param longer how many times as long as the others the jobs of the third class are
   * @param apart threads of the third class where it is apart
   */
  private record Setting(int threads, long serviceMs, int longer, int apart, int jobs) {
    double[] oneQueue() {
      return sweep(serving("default", threads), name -> "default");
    }

    double[] threeQueues() {
      int each = threads / CLASSES;
      Fleet fleet = serving("a", each).and(serving("b", each)).and(serving("c", each));
      return sweep(fleet, name -> name);
    }

    double[] longApart() {
      Fleet fleet = serving("short", threads - apart).and(serving("long", apart));
      return sweep(fleet, name -> name.equals("c") ? "long" : "short");
    }

    private static Fleet serving(String queue, int threads) {
      return Fleet.of(1).process().threads(threads).serving(queue).on(machine(cores(1)));
    }

    private double[] sweep(Fleet fleet, UnaryOperator<String> queueOf) {
      double[] p95 = new double[PERCENT.length];
      for (int n = 0; n < p95.length; n++) p95[n] = p95(fleet, queueOf, PERCENT[n]);
      return p95;
    }

    /** Returns the p95 latency of class a, in seconds. */
    private double p95(Fleet fleet, UnaryOperator<String> queueOf, double percent) {
      double perSecond = percent / 100 * threads / CLASSES * 1000 / serviceMs;
      Simulation model = Simulation.seed(42).fleet(fleet);
      for (String name : new String[] {"a", "b", "c"}) {
        int times = name.equals("c") ? longer : 1;
        model =
            model.load(
                poisson(perSecond(perSecond / times))
                    .of(
                        job(name)
                            .queue(queueOf.apply(name))
                            .io(exponential(ms(times * serviceMs)))));
      }
      double both = 2 + 1.0 / longer;
      long length = Math.round(1000 * jobs / perSecond / both);
      return model.sampledEvery(hours(100)).run(ms(length)).job("a").latency().p95();
    }
  }

  @Override
  public String name() {
    return "one-queue-against-many";
  }

  @Override
  public List<Slider> sliders() {
    return List.of(
        Slider.count("Threads, all together", 6, 36, 3, 12).takes(Slider.Own.ALL_THREADS),
        Slider.in("ms", "Service time of the short jobs, on average", 100, 3000, 100, 1000)
            .takes(Slider.Own.SERVICE),
        Slider.in("times", "How much longer the jobs of the third class are", 1, 20, 1, 1),
        Slider.count("Threads for the third class, where it is apart", 1, 5, 4),
        Slider.count("Jobs simulated for each dot", 2000, 20_000, 1000, 2000));
  }

  @Override
  public MovedFigure draw(double... values) {
    Setting setting =
        new Setting(
            (int) values[0], (long) values[1], (int) values[2], (int) values[3], (int) values[4]);
    double[] one = setting.oneQueue();
    double[] three = setting.threeQueues();
    double[] apart = setting.longApart();
    double top = Math.max(Axis.end(one), Math.max(Axis.end(three), Axis.end(apart)));
    Panel panel =
        new Panel(
            Axis.linear("utilization of the fleet, percent", 0, 100),
            Axis.linear("p95 latency of the short jobs, seconds", 0, top),
            260);
    panel.curve("one queue", 0, Curve.Join.DOTS, PERCENT, one);
    panel.curve("three queues", 1, Curve.Join.DOTS, PERCENT, three);
    panel.curve("the third class apart", 2, Curve.Join.DOTS, PERCENT, apart);
    return new Chart("One queue against many")
        .panel(panel)
        .moved(name(), summary(setting, one[COMPARED], three[COMPARED], apart[COMPARED]));
  }

  private static String summary(Setting setting, double one, double three, double apart) {
    String best = "One queue";
    if (three < one) best = "Three queues";
    if (apart < Math.min(one, three)) best = "Keeping the third class apart";
    return "At a utilization of 80%, 95% of the short jobs start within "
        + seconds(one)
        + " with one queue, within "
        + seconds(three)
        + " with three queues of "
        + setting.threads() / CLASSES
        + " threads, and within "
        + seconds(apart)
        + " where the third class is apart. "
        + best
        + " is the best for them.";
  }

  private static String seconds(double value) {
    return DecimalText.of(value, 2) + " s";
  }
}

package jobsinpractice.simulator.figure;

import java.util.Arrays;
import java.util.List;
import jobsinpractice.simulator.DecimalText;
import jobsinpractice.simulator.scaling.Baselines;
import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.Oracle;
import jobsinpractice.simulator.scaling.ScalingResult;
import jobsinpractice.simulator.scaling.ScalingRun;
import jobsinpractice.simulator.scaling.ScalingSettings;
import jobsinpractice.simulator.scaling.Week;

/** The reader's sale, with the rule for the number of machines that the reader chooses. */
final class MovingMachines implements MovingFigure {
  private static final int MINUTES = 45;
  private static final int SALE_BEGINS = 10;
  private static final long SEED = 1;

  /** The rules of the chapter's table. */
  private enum Rule {
    UTILIZATION("utilization, 70%") {
      @Override
      Controller controller(ScalingSettings settings) {
        return Baselines.onUtilization(settings, 0.7);
      }
    },
    DEPTH("depth, a machine for 30 jobs") {
      @Override
      Controller controller(ScalingSettings settings) {
        return Baselines.onDepth(settings, 30);
      }
    },
    LATENCY("latency, 30 s") {
      @Override
      Controller controller(ScalingSettings settings) {
        return Baselines.onLatency(settings, 30);
      }
    },
    FIXED("fixed: as many as at first") {
      @Override
      Controller controller(ScalingSettings settings) {
        return Baselines.fixed();
      }
    };

    final String text;

    Rule(String text) {
      this.text = text;
    }

    abstract Controller controller(ScalingSettings settings);
  }

  @Override
  public String name() {
    return "machines-on-friday";
  }

  @Override
  public List<Slider> sliders() {
    ScalingSettings launch = ScalingSettings.launch();
    return List.of(
        Slider.named(
            "The autoscaler looks at",
            Arrays.stream(Rule.values()).map(rule -> rule.text).toList()),
        Slider.count("Parcels per second", 1, 6, 2),
        Slider.count("Parcels per second in the sale", 1, 15, 8),
        Slider.in("min", "Length of the sale", 0, 30, 5, 15),
        Slider.count("Machines at first", 1, 15, 3),
        Slider.in("s", "Boot time of a machine", 15, 300, 15, launch.boot()),
        Slider.in("s", "Cool-down", 30, 600, 30, launch.coolDown()));
  }

  @Override
  public MovedFigure draw(double... values) {
    Rule rule = Rule.values()[(int) values[0]];
    double[] perSecond = new double[MINUTES];
    Arrays.fill(perSecond, values[1]);
    int saleEnds = SALE_BEGINS + (int) values[3];
    Arrays.fill(perSecond, SALE_BEGINS, saleEnds, values[2]);
    Week week = Week.ofParcels(SEED, perSecond);
    ScalingSettings settings = settings(values[5], values[6]);
    int first = (int) values[4];
    ScalingResult yours = ScalingRun.of(week, settings, first, 0, rule.controller(settings));
    int[] plan = Oracle.plan(week, settings);
    ScalingResult oracle =
        ScalingRun.of(week, settings, plan[0], 0, Oracle.following(plan, settings));
    return chart(rule, saleEnds, yours, oracle).moved(name(), summary(yours, oracle));
  }

  private static ScalingSettings settings(double boot, double coolDown) {
    ScalingSettings launch = ScalingSettings.launch();
    return new ScalingSettings(
        launch.promise(),
        launch.threads(),
        1,
        launch.ceiling(),
        boot,
        launch.interval(),
        coolDown,
        launch.usualSeconds());
  }

  private static Chart chart(Rule rule, int saleEnds, ScalingResult yours, ScalingResult oracle) {
    double[] minutes = Arrays.stream(yours.readings().seconds()).map(s -> s / 60).toArray();
    double[] latency = yours.readings().latency();
    double promise = ScalingSettings.launch().promise();
    Axis across = Axis.linear("time, minutes", 0, MINUTES);
    double most = Math.max(Axis.end(yours.readings().machines()), end(oracle));
    Panel machines = new Panel(across, Axis.linear("machines", 0, most), 170);
    machines.curve(rule.text, 1, Curve.Join.STEPS, minutes, yours.readings().machines());
    machines.curve("the oracle", 3, Curve.Join.STEPS, minutes, oracle.readings().machines());
    double top = Math.max(Axis.end(latency), Axis.end(promise));
    Panel waits = new Panel(across, Axis.linear("latency, seconds", 0, top), 120);
    waits.curve(rule.text, 1, Curve.Join.LINE, minutes, latency);
    double[] ends = {0, MINUTES};
    waits.curve("promise", 3, Curve.Join.DASHES, ends, new double[] {promise, promise});
    for (Panel panel : List.of(machines, waits)) {
      panel.moment(SALE_BEGINS, "the sale begins").moment(saleEnds, "it ends");
    }
    return new Chart("A sale, and how many machines there are").panel(machines).panel(waits);
  }

  private static double end(ScalingResult result) {
    return Axis.end(result.readings().machines());
  }

  private static String summary(ScalingResult yours, ScalingResult oracle) {
    return DecimalText.of(yours.broken())
        + " of "
        + DecimalText.of(yours.jobs())
        + " parcels start later than promised, and the machines cost "
        + MovingCost.dollars(yours.dollars())
        + ". The oracle, which knows the sale in advance, pays "
        + MovingCost.dollars(oracle.dollars())
        + " and has "
        + DecimalText.of(oracle.broken())
        + " late parcels.";
  }
}

package jobsinpractice.simulator.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jobsinpractice.simulator.DecimalText;
import jobsinpractice.simulator.outage.Outage;
import jobsinpractice.simulator.outage.OutageResult;

/** The reader's outage, with the retries that the reader chooses. */
final class MovingStorm implements MovingFigure {
  private static final StormFigure.Measure[] MEASURES = StormFigure.Measure.values();

  @Override
  public String name() {
    return "the-same-outage";
  }

  @Override
  public List<Slider> sliders() {
    Outage noon = Outage.noon(StormFigure.SEED);
    return List.of(
        Slider.named("Retries", Stream.of(MEASURES).map(measure -> measure.name).toList()),
        Slider.count("New charges per second", 1, 6, (int) noon.perSecond()),
        Slider.count("Threads of the workers", 5, 50, 5, noon.threads()),
        Slider.in("s", "Timeout of a call", 1, 10, 1, noon.timeout()),
        Slider.in("s", "Length of the slow time", 0, 180, 10, noon.until() - noon.from()),
        Slider.in("times", "How much slower the provider is in it", 1, 60, 1, noon.slower()));
  }

  @Override
  public MovedFigure draw(double... values) {
    StormFigure.Measure measure = MEASURES[(int) values[0]];
    Outage noon = Outage.noon(StormFigure.SEED);
    Outage outage =
        new Outage(
            noon.seed(),
            values[1],
            (int) values[2],
            values[3],
            noon.retries(),
            noon.service(),
            values[5],
            noon.from(),
            noon.from() + values[4],
            60.0 * StormFigure.MINUTES);
    OutageResult result = measure.run(outage);
    double[] attempts = StormFigure.tens(result.attempts());
    double[] successes = StormFigure.tens(result.successes());
    double top = Math.max(5, Axis.end(attempts));
    Panel panel =
        new Panel(
            Axis.linear("time, minutes", 0, StormFigure.MINUTES),
            Axis.linear("calls per second", 0, top),
            240);
    panel.curve(measure.name, 0, Curve.Join.LINE, StormFigure.time(), attempts);
    panel.curve("succeed", 1, Curve.Join.LINE, StormFigure.time(), successes);
    panel.moment(outage.from() / 60, "slow").moment(outage.until() / 60, "fast again");
    return new Chart("An outage, and what the retries make of it")
        .panel(panel)
        .moved(name(), summary(result));
  }

  private static String summary(OutageResult result) {
    int calls = Arrays.stream(result.attempts()).sum();
    String recovery =
        result.recoveredAfter().isEmpty()
            ? "The provider does not recover in these ten minutes. "
            : "The provider recovers "
                + DecimalText.of(result.recoveredAfter().getAsDouble(), 0)
                + " s after the slow time. ";
    return recovery
        + DecimalText.of(calls)
        + " calls reach it, and "
        + DecimalText.of(result.retried())
        + " of them are retries. "
        + DecimalText.of(result.done())
        + " charges succeed.";
  }
}

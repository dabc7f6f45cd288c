package jobsinpractice.launch;

import java.util.ArrayList;
import java.util.List;

/** Lab 2: an error rate is noisy. The alert must page once for a real incident, and else never. */
final class NoisyErrors extends Trouble<NoisyErrors.Alarm> {
  private static final double HIGH = 20;
  private static final double LOW = 15;
  private static final int IN_A_ROW = 3;

  NoisyErrors() {
    super(2, 5, "15:10", "the error rate is noisy all afternoon, and really high for ten minutes");
  }

  /** Takes the next reading, and returns whether the alert is on. */
  interface Alarm {
    boolean reading(double percent) throws Exception;
  }

  @Override
  Alarm yours(LabCode code, Scene scene) throws Exception {
    Object alert = code.create("Alert", HIGH, LOW, IN_A_ROW);
    return percent -> (boolean) code.call(alert, "reading", percent);
  }

  /** The old code is on whenever the reading is high. */
  @Override
  Alarm naive(Scene scene) {
    return percent -> percent >= HIGH;
  }

  @Override
  void happen(Alarm alarm, Scene scene) throws Exception {
    int from = scene.between(60, 90);
    int until = from + scene.between(20, 40);
    List<Double> readings = readings(scene, from, until);
    boolean on = false;
    int pages = 0;
    int calm = 0;
    for (int i = 0; i < readings.size(); i++) {
      boolean now = alarm.reading(readings.get(i));
      boolean incident = i >= from && i < until + IN_A_ROW;
      if (now && !on) {
        if (incident) pages++;
        else calm++;
      }
      on = now;
    }
    scene.lose(LossKind.FALSE_PAGE, calm, "one or two readings above 20% are noise");
    scene.lose(
        LossKind.FALSE_PAGE, pages - 1, "the alert went off and on again in the same incident");
    if (pages == 0) {
      scene.lose(LossKind.MISSING_PAGE, 1, "the error rate was above 20% for ten minutes");
    }
  }

  /** Noise with single spikes; the incident has single dips. */
  private static List<Double> readings(Scene scene, int from, int until) {
    List<Double> readings = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      boolean incident = i >= from && i < until;
      boolean odd = i % 7 == 3 && Math.abs(i - from) > 4 && Math.abs(i - until) > 4;
      boolean high = incident != odd;
      double base = high ? 24 : 3;
      readings.add(base + 10 * scene.random().nextDouble());
    }
    return readings;
  }
}

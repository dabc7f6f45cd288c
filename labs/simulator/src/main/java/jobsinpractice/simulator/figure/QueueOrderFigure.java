package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import jobsinpractice.cast.Cast;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.GaugeSeries;
import jobsinpractice.simulator.QueuePolicy;
import jobsinpractice.simulator.Simulation;

/** Two queues served strictly, by weight, or by threads of their own: who waits in a burst. */
final class QueueOrderFigure {
  static final String MAILS = "within_30_seconds";
  static final String PARCELS = "within_1_minute";
  static final int BURST_BEGINS = 60;
  static final int SECONDS = 300;

  private QueueOrderFigure() {}

  /** The load of the two queues, per second, and who serves them. */
  record Setting(
      double calm, double peak, int burst, double parcels, int threads, int apart, int weight) {

    /** The launch in the news (chapter 6). */
    static Setting news() {
      return new Setting(
          Cast.number("news.welcome-mail.per-second"),
          Cast.number("news.welcome-mail.peak-per-second"),
          (int) Cast.number("news.peak-seconds"),
          Cast.number("news.ship-order.per-second"),
          (int) Cast.number("news.threads"),
          3,
          3);
    }

    GaugeSeries strictly() {
      return run(shared(strict(MAILS, PARCELS)));
    }

    GaugeSeries byWeight() {
      return run(shared(weighted().queue(MAILS, weight).queue(PARCELS, 1)));
    }

    GaugeSeries separately() {
      return run(fleet(threads, MAILS).and(fleet(apart, PARCELS)));
    }

    private Fleet shared(QueuePolicy policy) {
      return Fleet.of(1).process().threads(threads).serving(policy).on(machine(cores(1)));
    }

    private static Fleet fleet(int threads, String queue) {
      return Fleet.of(1).process().threads(threads).serving(queue).on(machine(cores(1)));
    }

    private GaugeSeries run(Fleet fleet) {
      return Simulation.seed(42)
          .load(
              rates(perSecond(calm))
                  .lasting(seconds(BURST_BEGINS))
                  .then(perSecond(peak))
                  .lasting(seconds(burst))
                  .then(perSecond(calm))
                  .of(
                      job("WelcomeMail")
                          .queue(MAILS)
                          .io(exponential(Cast.service("welcome-mail")))))
          .load(
              poisson(perSecond(parcels))
                  .of(job("ShipOrder").queue(PARCELS).io(Cast.service("ship-order"))))
          .fleet(fleet)
          .run(seconds(SECONDS))
          .series();
    }
  }

  static Chart draw() {
    Setting news = Setting.news();
    Axis time = Axis.linear("seconds", 0, SECONDS);
    Panel mails = new Panel(time, Axis.linear("mails: latency, seconds", 0, 40), 150);
    Panel parcels = new Panel(time, Axis.linear("parcels: latency, seconds", 0, 100), 150);
    curves(mails, parcels, news, news.separately(), news.strictly(), news.byWeight());
    return new Chart("Strict, weighted, separate")
        .panel(mails)
        .panel(parcels)
        .note(
            "10 threads serve both queues, or 10 and 3 are separate. 15 welcome mails (350 ms) arrive")
        .note(
            "a second, and 45 for 40 s; 4 parcels (500 ms) a second. Upper panel: strict and separate")
        .note("are the same line. Lower panel: weighted and separate stay near 0.");
  }

  static void curves(
      Panel mails,
      Panel parcels,
      Setting setting,
      GaugeSeries separate,
      GaugeSeries strict,
      GaugeSeries weighted) {
    curves(mails, parcels, "separate", 2, Curve.Join.BAND, separate);
    curves(mails, parcels, "strict", 0, Curve.Join.LINE, strict);
    curves(mails, parcels, "weighted " + setting.weight() + " : 1", 1, Curve.Join.LINE, weighted);
    mails.moment(BURST_BEGINS, "burst").moment(BURST_BEGINS + setting.burst(), "it ends");
    promise(mails, "30 s promised", 30);
    promise(parcels, "60 s promised", 60);
  }

  private static void curves(
      Panel mails, Panel parcels, String name, int colour, Curve.Join join, GaugeSeries series) {
    mails.curve(name, colour, join, series.seconds(), series.latency(MAILS));
    parcels.curve(name, colour, join, series.seconds(), series.latency(PARCELS));
  }

  private static void promise(Panel panel, String name, double seconds) {
    panel.curve(
        name, 3, Curve.Join.DASHES, new double[] {0, SECONDS}, new double[] {seconds, seconds});
  }
}

package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import jobsinpractice.cast.Cast;
import jobsinpractice.cast.CastJob;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.GaugeSeries;
import jobsinpractice.simulator.QueuePolicy;
import jobsinpractice.simulator.Simulation;

/** Two queues served strictly, by weight, or by threads of their own: who waits in a burst. */
final class QueueOrderFigure {
  private static final String MAILS = "within_30_seconds";
  private static final String PARCELS = "within_1_minute";

  private static final CastJob MAIL = Cast.job("WelcomeMail");
  private static final CastJob PARCEL = Cast.job("ShipOrder");
  private static final double CALM = Cast.number("news.welcome-mail.per-second");
  private static final double PEAK = Cast.number("news.welcome-mail.peak-per-second");
  private static final double PARCELS_A_SECOND = Cast.number("news.ship-order.per-second");

  private QueueOrderFigure() {}

  static Chart draw() {
    Axis time = Axis.linear("seconds", 0, 300);
    Panel mails = new Panel(time, Axis.linear("mails: latency, seconds", 0, 40), 150);
    Panel parcels = new Panel(time, Axis.linear("parcels: latency, seconds", 0, 100), 150);
    Fleet separate = fleet(10, MAILS).and(fleet(3, PARCELS));
    Fleet weighted = shared(weighted().queue(MAILS, 3).queue(PARCELS, 1));
    curves(mails, parcels, "separate", 2, Curve.Join.BAND, separate);
    curves(mails, parcels, "strict", 0, Curve.Join.LINE, shared(strict(MAILS, PARCELS)));
    curves(mails, parcels, "weighted 3 : 1", 1, Curve.Join.LINE, weighted);
    mails.moment(60, "burst").moment(100, "it ends");
    promise(mails, "30 s promised", 30);
    promise(parcels, "60 s promised", 60);
    return new Chart("Strict, weighted, separate")
        .panel(mails)
        .panel(parcels)
        .note(
            "10 threads serve both queues, or 10 and 3 are separate. 15 welcome mails (350 ms) arrive")
        .note(
            "a second, and 45 for 40 s; 4 parcels (500 ms) a second. Upper panel: strict and separate")
        .note("are the same line. Lower panel: weighted and separate stay near 0.");
  }

  private static void curves(
      Panel mails, Panel parcels, String name, int colour, Curve.Join join, Fleet fleet) {
    GaugeSeries series =
        Simulation.seed(42)
            .load(
                rates(perSecond(CALM))
                    .lasting(seconds(60))
                    .then(perSecond(PEAK))
                    .lasting(seconds(40))
                    .then(perSecond(CALM))
                    .of(job("WelcomeMail").queue(MAILS).io(exponential(MAIL.service()))))
            .load(
                poisson(perSecond(PARCELS_A_SECOND))
                    .of(job("ShipOrder").queue(PARCELS).io(PARCEL.service())))
            .fleet(fleet)
            .run(seconds(300))
            .series();
    mails.curve(name, colour, join, series.seconds(), series.latency(MAILS));
    parcels.curve(name, colour, join, series.seconds(), series.latency(PARCELS));
  }

  private static void promise(Panel panel, String name, double seconds) {
    panel.curve(name, 3, Curve.Join.DASHES, new double[] {0, 300}, new double[] {seconds, seconds});
  }

  private static Fleet shared(QueuePolicy policy) {
    return Fleet.of(1).process().threads(10).serving(policy).on(machine(cores(1)));
  }

  private static Fleet fleet(int threads, String queue) {
    return Fleet.of(1).process().threads(threads).serving(queue).on(machine(cores(1)));
  }
}

package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Terms.*;

import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.QueuePolicy;
import jobsinpractice.simulator.Series;
import jobsinpractice.simulator.Simulation;

/** Two queues served strictly, by weight, or by threads of their own: who waits in a burst. */
final class Ways {
  private static final String MAILS = "within_30_seconds";
  private static final String INVOICES = "within_1_minute";

  private Ways() {}

  static Chart draw() {
    Axis time = Axis.linear("seconds", 0, 300);
    Panel mails = new Panel(time, Axis.linear("mails: latency, seconds", 0, 40), 150);
    Panel invoices = new Panel(time, Axis.linear("invoices: latency, seconds", 0, 100), 150);
    curves(mails, invoices, "strict", 0, shared(strict(MAILS, INVOICES)));
    curves(
        mails,
        invoices,
        "weighted 3 : 1",
        1,
        shared(weighted().queue(MAILS, 3).queue(INVOICES, 1)));
    curves(mails, invoices, "separate", 2, fleet(10, MAILS).and(fleet(3, INVOICES)));
    mails.moment(60, "burst").moment(100, "it ends");
    promise(mails, "30 s promised", 30);
    promise(invoices, "60 s promised", 60);
    return new Chart("Strict, weighted, separate")
        .panel(mails)
        .panel(invoices)
        .note(
            "10 threads for both queues, or 10 and 3 apart. Mails (350 ms) 15 a second, and 45 for")
        .note("40 seconds; invoices (500 ms) 4 a second. Strict starves, weighted breaks.");
  }

  private static void curves(Panel mails, Panel invoices, String name, int colour, Fleet fleet) {
    Series series =
        Simulation.seed(42)
            .load(
                rates(perSecond(15))
                    .lasting(seconds(60))
                    .then(perSecond(45))
                    .lasting(seconds(40))
                    .then(perSecond(15))
                    .of(job("WelcomeMail").queue(MAILS).io(exponential(ms(350)))))
            .load(poisson(perSecond(4)).of(job("Invoice").queue(INVOICES).io(ms(500))))
            .fleet(fleet)
            .run(seconds(300))
            .series();
    mails.curve(name, colour, Curve.Join.LINE, series.seconds(), series.latency(MAILS));
    invoices.curve(name, colour, Curve.Join.LINE, series.seconds(), series.latency(INVOICES));
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

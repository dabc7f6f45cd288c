package jobsinpractice.simulator.figure;

import java.util.List;
import jobsinpractice.simulator.DecimalText;
import jobsinpractice.simulator.GaugeSeries;

/** Strict, weighted, and separate queues in the reader's burst, with the reader's threads. */
final class MovingQueueOrder implements MovingFigure {
  @Override
  public String name() {
    return "strict-weighted-separate";
  }

  @Override
  public List<Slider> sliders() {
    QueueOrderFigure.Setting news = QueueOrderFigure.Setting.news();
    return List.of(
        Slider.count("Mails per second", 1, 60, (int) news.calm()),
        Slider.count("Mails per second in the burst", 1, 120, (int) news.peak()),
        Slider.in("s", "Length of the burst", 0, 120, 5, news.burst()),
        Slider.count("Parcels per second", 1, 20, (int) news.parcels()),
        Slider.count("Threads for both queues; separate: for mails", 1, 40, news.threads()),
        Slider.count("Separate: threads for parcels", 1, 20, news.apart()),
        Slider.count("Weighted: the weight of mails, against 1", 1, 9, news.weight()));
  }

  @Override
  public MovedFigure draw(double... values) {
    QueueOrderFigure.Setting setting =
        new QueueOrderFigure.Setting(
            values[0],
            values[1],
            (int) values[2],
            values[3],
            (int) values[4],
            (int) values[5],
            (int) values[6]);
    GaugeSeries strict = setting.strictly();
    GaugeSeries weighted = setting.byWeight();
    GaugeSeries separate = setting.separately();
    Axis time = Axis.linear("seconds", 0, QueueOrderFigure.SECONDS);
    double mailsTop = top(QueueOrderFigure.MAILS, 30, strict, weighted, separate);
    double parcelsTop = top(QueueOrderFigure.PARCELS, 60, strict, weighted, separate);
    Panel mails = new Panel(time, Axis.linear("mails: latency, seconds", 0, mailsTop), 150);
    Panel parcels = new Panel(time, Axis.linear("parcels: latency, seconds", 0, parcelsTop), 150);
    QueueOrderFigure.curves(mails, parcels, setting, separate, strict, weighted);
    return new Chart("Strict, weighted, separate")
        .panel(mails)
        .panel(parcels)
        .moved(
            name(),
            worst("Strict", strict) + worst(" Weighted", weighted) + worst(" Separate", separate));
  }

  private static double top(String queue, double promise, GaugeSeries... all) {
    double most = promise;
    for (GaugeSeries series : all) most = Math.max(most, longest(series, queue));
    return Axis.end(most);
  }

  private static double longest(GaugeSeries series, String queue) {
    double longest = 0;
    for (double latency : series.latency(queue)) longest = Math.max(longest, latency);
    return longest;
  }

  private static String worst(String order, GaugeSeries series) {
    double mails = longest(series, QueueOrderFigure.MAILS);
    double parcels = longest(series, QueueOrderFigure.PARCELS);
    return order
        + ": a mail waits up to "
        + DecimalText.of(mails, 0)
        + " s, a parcel up to "
        + DecimalText.of(parcels, 0)
        + " s ("
        + kept(mails <= 30, parcels <= 60)
        + ").";
  }

  private static String kept(boolean mails, boolean parcels) {
    if (mails && parcels) return "both promises are kept";
    if (mails) return "the promise for parcels is broken";
    return parcels ? "the promise for mails is broken" : "both promises are broken";
  }
}

package jobsinpractice.simulator.scaling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The traffic of the launch's test week, from a trace file with the parcels and the reports of each
 * minute. An hour is compressed to ten minutes, so a day lasts four hours.
 *
 * <p>The file has rates; the seed decides when in a minute each job arrives and how long it takes.
 */
public final class Week {
  /** Suppose that a parcel abroad takes this long: the carrier asks for customs forms. */
  public static final double PARCEL_SECONDS = 4;

  /** Suppose that a report over all countries takes this long. */
  public static final double REPORT_SECONDS = 40;

  /** The names of the job classes, by number. */
  public static final List<String> CLASSES = List.of("ShipOrder", "NightlyReport");

  /** A day of the trace, in seconds. */
  public static final double DAY = 4 * 3600;

  private final double[][] perMinute;
  private final long seed;

  private Week(double[][] perMinute, long seed) {
    this.perMinute = perMinute;
    this.seed = seed;
  }

  /** Returns the week, with the luck of this seed. */
  public static Week of(long seed) {
    return new Week(Recorded.WEEK, seed);
  }

  /** Returns the days from this one until before that one, counted from 0. */
  public Week days(int from, int until) {
    int minutes = (int) (DAY / 60);
    double[][] part = java.util.Arrays.copyOfRange(perMinute, from * minutes, until * minutes);
    return new Week(part, seed);
  }

  /** Returns a made-up stretch of minutes, with this many parcels a second in each. */
  public static Week ofParcels(long seed, double... perSecond) {
    double[][] minutes = new double[perSecond.length][];
    for (int i = 0; i < minutes.length; i++) minutes[i] = new double[] {60 * perSecond[i], 0};
    return new Week(minutes, seed);
  }

  public long seed() {
    return seed;
  }

  /** Returns its length, in seconds. */
  public double seconds() {
    return 60.0 * perMinute.length;
  }

  /** Returns the offered load of a minute, in erlangs. */
  public double erlangs(int minute) {
    double[] jobs = perMinute[minute];
    return (jobs[0] * PARCEL_SECONDS + jobs[1] * REPORT_SECONDS) / 60;
  }

  /** A job that arrives. */
  record Arrival(double at, int kind, double seconds) {}

  /** Returns the arrivals in order, the same in each call. */
  Stream open() {
    return new Stream();
  }

  /** The arrivals, one by one; null at the end. */
  final class Stream {
    private final SplittableRandom random = new SplittableRandom(seed);
    private double now;

    Arrival next() {
      double left = exponential(random);
      while (now < seconds()) {
        double[] jobs = perMinute[(int) (now / 60)];
        double rate = (jobs[0] + jobs[1]) / 60;
        double end = 60 * (Math.floor(now / 60) + 1);
        double growth = rate * (end - now);
        if (left <= growth) {
          now = Math.min(end, now + left / rate);
          return arrival(jobs);
        }
        left -= growth;
        now = end;
      }
      return null;
    }

    /** A job takes between half and one and a half times its class's mean. */
    private Arrival arrival(double[] jobs) {
      int kind = uniform(random) * (jobs[0] + jobs[1]) < jobs[0] ? 0 : 1;
      double mean = kind == 0 ? PARCEL_SECONDS : REPORT_SECONDS;
      return new Arrival(now, kind, mean * (0.5 + uniform(random)));
    }
  }

  static double uniform(SplittableRandom random) {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  private static double exponential(SplittableRandom random) {
    return -StrictMath.log(1 - uniform(random));
  }

  /** The trace file, read once. */
  private static final class Recorded {
    static final double[][] WEEK = read("week.csv");

    private static double[][] read(String file) {
      List<double[]> minutes = new ArrayList<>();
      try (InputStream in = Week.class.getResourceAsStream(file);
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.isEmpty() || !Character.isDigit(line.charAt(0))) continue;
          String[] cells = line.split(",");
          minutes.add(new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])});
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return minutes.toArray(new double[0][]);
    }
  }
}

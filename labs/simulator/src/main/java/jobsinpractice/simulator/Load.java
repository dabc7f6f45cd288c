package jobsinpractice.simulator;

import java.util.List;

/** Jobs that come: of which classes, and when. Made by {@link Arrivals#of} or from a trace. */
public abstract class Load {
  Load() {}

  abstract List<JobClass> classes();

  /** The same seed gives the same jobs at the same times, whatever else is in the simulation. */
  abstract Stream open(long seed);

  /** One run's arrivals. Job n of the stream can be asked about as often as needed. */
  interface Stream {
    /** The time of the next arrival, in seconds; infinite after the last. */
    double next();

    /** Which of the load's classes job n is. */
    int kind(long n);

    /** What job n demands in a phase, in seconds. */
    double work(long n, int phase);
  }
}

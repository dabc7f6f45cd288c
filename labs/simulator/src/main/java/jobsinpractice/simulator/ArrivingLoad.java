package jobsinpractice.simulator;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Jobs of one class at the times of an arrival process. */
final class ArrivingLoad extends Load {
  private final Arrivals arrivals;
  private final JobClass job;

  ArrivingLoad(Arrivals arrivals, JobClass job) {
    this.arrivals = arrivals;
    this.job = job;
  }

  @Override
  List<JobClass> classes() {
    return List.of(job);
  }

  @Override
  Stream open(long seed) {
    RandomGenerator times = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    long demands = RandomVariates.seed(seed, 1);
    RandomVariates draws = new RandomVariates(demands);
    Distribution[] works = job.phases().stream().map(Phase::work).toArray(Distribution[]::new);
    return new Stream() {
      private double now;

      @Override
      public double next() {
        return now = arrivals.after(now, times);
      }

      @Override
      public int kind(long n) {
        return 0;
      }

      @Override
      public double work(long n, int phase) {
        return works[phase].sample(draws.seek(demands, n, phase));
      }
    };
  }
}

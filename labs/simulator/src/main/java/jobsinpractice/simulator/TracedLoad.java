package jobsinpractice.simulator;

import java.util.List;

/** Jobs at recorded times, with the recorded durations where there are any. */
final class TracedLoad extends Load {
  private final List<Trace.Entry> entries;
  private final List<JobClass> jobs;
  private final int[] kinds;

  TracedLoad(List<Trace.Entry> entries, List<JobClass> jobs, int[] kinds) {
    this.entries = entries;
    this.jobs = jobs;
    this.kinds = kinds;
  }

  @Override
  List<JobClass> classes() {
    return jobs;
  }

  @Override
  Stream open(long seed) {
    long demands = RandomVariates.seed(seed, 1);
    RandomVariates draws = new RandomVariates(demands);
    return new Stream() {
      private int next;

      @Override
      public double next() {
        return next == entries.size() ? Double.POSITIVE_INFINITY : entries.get(next++).at();
      }

      @Override
      public int kind(long n) {
        return kinds[(int) n];
      }

      @Override
      public double work(long n, int phase) {
        JobClass job = jobs.get(kinds[(int) n]);
        Distribution work = job.phases().get(phase).work();
        double recorded = entries.get((int) n).duration();
        if (Double.isNaN(recorded)) return work.sample(draws.seek(demands, n, phase));
        double mean = job.meanCpu() + job.meanIo();
        double share = mean == 0 ? 1.0 / job.phases().size() : work.mean() / mean;
        return recorded * share;
      }
    };
  }
}

package jobsinpractice.lab4;

/**
 * Trials on the simulator; refuses numbers that cannot be tried. Each trial runs once in a JVM: its
 * result stays in a system property, where the next run of these tests finds it, so that {@code
 * labs/lab watch} is fast.
 */
final class Trials implements Trial {
  static final class NoThreads extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NoThreads() {
      super("a trial with fewer than 1 thread");
    }
  }

  static final class TooManyThreads extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    TooManyThreads(int threads, int most) {
      super("a trial with " + threads + " threads, and `most` is " + most);
    }
  }

  private final Mix mix;
  private final int cores;
  private final int most;

  Trials(Mix mix, int cores, int most) {
    this.mix = mix;
    this.cores = cores;
    this.most = most;
  }

  @Override
  public Measured with(int threads) {
    if (threads < 1) {
      throw new NoThreads();
    }
    if (threads > most) {
      throw new TooManyThreads(threads, most);
    }
    String key = "lab4.trial " + mix.kinds() + " " + cores + " " + threads;
    String[] done =
        System.getProperties().computeIfAbsent(key, unseen -> run(threads)).toString().split(" ");
    return new Measured(Double.parseDouble(done[0]), Double.parseDouble(done[1]));
  }

  private String run(int threads) {
    Measured measured = new SimulatedTrial(mix, cores).with(threads);
    return measured.throughput() + " " + measured.p95ServiceSeconds();
  }
}

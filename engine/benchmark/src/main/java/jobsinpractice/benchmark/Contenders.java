package jobsinpractice.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jobsinpractice.benchmark.Contender.Label;

/** The processes that one work compares, begun together and ended together. */
final class Contenders implements AutoCloseable {
  static final String ENGINE = "engine";
  static final String FLOOR = "raw Jedis";

  private final BenchmarkRedis server;
  private final Options options;
  private final List<Contender> all = new ArrayList<>();

  Contenders(BenchmarkRedis server, Options options) {
    this.server = server;
    this.options = options;
  }

  ChildProcess engine(String part, String... settings) {
    return jvm(new Label(ENGINE, Contender.AT_LEAST_ONCE, "bench-engine"), part, settings);
  }

  ChildProcess floor(String part, String... settings) {
    return jvm(new Label(FLOOR, Contender.AT_LEAST_ONCE, "bench-raw"), part, settings);
  }

  ChildProcess jvm(Label label, String part, String... settings) {
    return add(ChildProcess.jvm(label, server.url(), options.jvm(), part, List.of(settings)));
  }

  /** Sidekiq as a worker, if it was asked for; it is given {@code share} of the work's jobs. */
  void sidekiq(double share, int threads, String... settings) {
    if (options.sidekiq()) add(new Sidekiq(server, share, threads, settings));
  }

  <C extends Contender> C add(C side) {
    all.add(side);
    return side;
  }

  List<Contender> all() {
    return all;
  }

  /** Each process as a side of a comparison. */
  List<Comparison.Side> compared(Function<Contender, Sample> run) {
    return all.stream()
        .map(c -> new Comparison.Side(c.name(), c.guarantee(), () -> run.apply(c)))
        .toList();
  }

  @Override
  public void close() {
    for (Contender side : all) side.close();
    all.clear();
  }
}

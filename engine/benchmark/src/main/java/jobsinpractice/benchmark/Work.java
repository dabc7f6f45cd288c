package jobsinpractice.benchmark;

/** One thing to measure. */
interface Work {
  String name();

  /** One line for the list of works. */
  String summary();

  Report run(BenchmarkRedis server, Options options, Progress progress);
}

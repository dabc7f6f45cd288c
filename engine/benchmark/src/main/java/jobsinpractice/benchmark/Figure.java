package jobsinpractice.benchmark;

/** What is measured, and its unit. */
enum Figure {
  RATE("jobs/s", 0),
  PROCESS_CPU("process µs/job", 2),
  REDIS_CPU("Redis µs/job", 2),
  REDIS_CORE("Redis, % of a core", 1),
  BATCH("jobs/call", 0),
  ALLOCATED("bytes/job", 0),
  PEAK("peak MB", 0),
  P50("p50 ms", 3),
  P99("p99 ms", 3),
  MAX("max ms", 3),
  SECONDS("seconds", 3),
  CORE("% of a core", 2),
  COMMANDS("Redis commands/s", 2),
  SIZE_ERROR("size off by, jobs", 0),
  LATE("late by, ms", 1);

  final String unit;
  final int digits;

  Figure(String unit, int digits) {
    this.unit = unit;
    this.digits = digits;
  }

  String show(double value) {
    return Double.isNaN(value)
        ? "-"
        : String.format(java.util.Locale.ROOT, "%,." + digits + "f", value);
  }
}

package jobsinpractice.benchmark;

import java.util.List;

/** One side of a comparison: a process that does a work on a queue of its own. */
interface Contender extends AutoCloseable {
  String AT_LEAST_ONCE = "at least once";
  String AT_MOST_ONCE = "at most once";

  /** How the table shows it, what a crash does to its jobs, and its queue. */
  record Label(String name, String guarantee, String queue) {}

  String name();

  String guarantee();

  String queue();

  /** The lists in Redis that hold what it has claimed and not settled. */
  default List<String> inFlight() {
    return List.of();
  }

  Usage usage();

  /** The part of a work's jobs that it is given: a slow peer would take all day otherwise. */
  default double share() {
    return 1;
  }

  @Override
  void close();
}

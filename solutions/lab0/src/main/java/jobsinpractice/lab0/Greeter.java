package jobsinpractice.lab0;

/** Given. Does the job's work; in the tests it only records which user was greeted. */
@FunctionalInterface
interface Greeter {
  void greet(long userId, String language);
}

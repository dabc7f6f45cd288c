package jobsinpractice.lab0;

/** Given. What the job does in the end; the tests only write down who was greeted. */
@FunctionalInterface
interface Greeter {
  void greet(long userId, String language);
}

/**
 * Runs two threads in every order that matters, one step at a time, and prints the order that broke
 * the code.
 *
 * <p>{@link jobsinpractice.testkit.interleaving.Interleavings} loads the learner's classes a second
 * time through {@code InstrumentingLoader}, which calls {@code Hooks} before each field access,
 * lock, and call of a shared object. At each of these points {@code Execution} decides which of the
 * two threads runs next, so that nothing depends on luck or on the machine's load. {@code
 * RaceDetector} finds the two steps that no lock orders, which is how two calls of an {@code
 * ArrayDeque} are caught although the JDK's own classes are not instrumented.
 *
 * <p>What it does not see: the steps of a third thread, which run as usual, and accesses by
 * reflection. Code that blocks in another way than by a lock, a semaphore, a future, a latch, or
 * {@code wait} is given up after a few seconds and counts as correct.
 */
package jobsinpractice.testkit.interleaving;

/**
 * What labs stand on. A skeleton needs one class, {@link jobsinpractice.testkit.ToDo}. A lab's
 * tests need three: {@link jobsinpractice.testkit.Lab} on the class, {@link
 * jobsinpractice.testkit.Task} for the checks, and {@link jobsinpractice.testkit.TestBench} for
 * Redis, a clock and a worker.
 *
 * <p>Reading order: Task and its checks make a {@link jobsinpractice.testkit.TaskMessage};
 * LabFailure carries it; LabExtension makes one out of anything else a test may throw; Results
 * collects them, and Report prints them.
 */
package jobsinpractice.testkit;

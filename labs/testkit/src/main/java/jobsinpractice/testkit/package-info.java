/**
 * The library of the labs. A skeleton needs one class, {@link jobsinpractice.testkit.ToDo}. A lab's
 * tests need three: {@link jobsinpractice.testkit.Lab} on the class, {@link
 * jobsinpractice.testkit.Task} for the checks, and {@link jobsinpractice.testkit.TestBench} for
 * Redis, a clock, and a worker.
 *
 * <p>Reading order: Task and its checks build a {@link jobsinpractice.testkit.TaskMessage};
 * LabFailure carries it; LabExtension converts anything else that a test throws; Results collects
 * them, and Report prints them.
 */
package jobsinpractice.testkit;

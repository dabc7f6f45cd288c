/**
 * What labs stand on. A skeleton needs one class, {@link jobsinpractice.kit.lab.ToDo}. A lab's
 * tests need three: {@link jobsinpractice.kit.lab.Lab} on the class, {@link
 * jobsinpractice.kit.lab.Task} for the checks, and {@link jobsinpractice.kit.lab.Bench} for Redis,
 * a clock and a worker.
 *
 * <p>Reading order: Task and its checks make a {@link jobsinpractice.kit.lab.Block}; LabFailure
 * carries it; LabExtension makes one out of anything else a test may throw; Results collects them,
 * and Report prints them.
 */
package jobsinpractice.kit.lab;

/**
 * The gate that every lab passes, and the warm runner that the learner's loop shares with it.
 *
 * <ol>
 *   <li>On disk: {@link jobsinpractice.runner.Labs} finds the course, {@link
 *       jobsinpractice.runner.LabHome} one lab's files, {@link jobsinpractice.runner.RedList} and
 *       {@link jobsinpractice.runner.Hints} what they publish.
 *   <li>From the solution: {@code Regions} are marked in it; {@link jobsinpractice.runner.Skeleton}
 *       replaces them by stubs, {@link jobsinpractice.runner.WrongAnswer} one of them by a mistake;
 *       either way {@link jobsinpractice.runner.Sources} come out.
 *   <li>A run: {@link jobsinpractice.runner.WarmRunner} compiles sources ({@code LabCompiler}) and
 *       has a {@code ChildJvm} run the tests; {@code ChildMain} is the other end of its pipe.
 *       {@link jobsinpractice.runner.Verdicts} come back. {@link jobsinpractice.runner.Watch} does
 *       that at every save.
 *   <li>{@link jobsinpractice.runner.Gate} judges a lab by such runs: {@link
 *       jobsinpractice.runner.GateResult}. {@code PassedTests} spares it tests that an answer
 *       cannot concern.
 * </ol>
 */
package jobsinpractice.runner;

/**
 * The gate that every lab passes, and the warm runner that the learner's loop shares with it.
 *
 * <ol>
 *   <li>On disk: {@link jobsinpractice.kit.gate.Labs} finds the course, {@link
 *       jobsinpractice.kit.gate.LabHome} one lab's files, {@link jobsinpractice.kit.gate.RedList}
 *       and {@link jobsinpractice.kit.gate.Hints} what they publish.
 *   <li>From the solution: {@code Regions} are marked in it; {@link
 *       jobsinpractice.kit.gate.Skeleton} replaces them by stubs, {@link
 *       jobsinpractice.kit.gate.WrongAnswer} one of them by a mistake; either way {@link
 *       jobsinpractice.kit.gate.Sources} come out.
 *   <li>A run: {@link jobsinpractice.kit.gate.WarmRunner} compiles sources ({@code LabCompiler})
 *       and has a {@code ChildJvm} run the tests; {@code WarmChild} is the other end of its pipe.
 *       {@link jobsinpractice.kit.gate.Verdicts} come back. {@link jobsinpractice.kit.gate.Watch}
 *       does that at every save.
 *   <li>{@link jobsinpractice.kit.gate.Gate} judges a lab by such runs: {@link
 *       jobsinpractice.kit.gate.GateResult}.
 * </ol>
 */
package jobsinpractice.kit.gate;

/**
 * The fleet that {@code labs/lab start} and {@code foreman start -t 30} run: an enqueuer that
 * pushes jobs, and a worker that performs them.
 *
 * <p>Reading order: {@code workload.properties} defines what arrives; {@link
 * jobsinpractice.fleet.Enqueuer} pushes it; {@link jobsinpractice.fleet.FleetJobs} performs it;
 * {@link jobsinpractice.fleet.FleetStart} runs the processes together; {@link
 * jobsinpractice.fleet.SupervisorProcess} starts and stops workers in lab 15; {@link
 * jobsinpractice.fleet.JobAccounting} checks that no job was lost.
 */
package jobsinpractice.fleet;

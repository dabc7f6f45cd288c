/**
 * The fleet that {@code labs/lab start} and {@code foreman start -t 30} run: an enqueuer that
 * pushes real work, and a worker that does it.
 *
 * <p>Reading order: {@code workload.properties} says what arrives; {@link
 * jobsinpractice.fleet.Enqueuer} pushes it; {@link jobsinpractice.fleet.FleetJobs} does it; {@link
 * jobsinpractice.fleet.Start} runs the parts together; {@link jobsinpractice.fleet.JobAccounting}
 * counts that nothing got lost.
 */
package jobsinpractice.fleet;

/**
 * A fleet of background workers in virtual time: discrete events, seeded, nothing sleeps.
 *
 * <p>The model, in the words of {@link jobsinpractice.simulator.Model}: a {@link
 * jobsinpractice.simulator.JobClass} has phases whose lengths are drawn from a {@link
 * jobsinpractice.simulator.Distribution}; {@link jobsinpractice.simulator.Arrivals} (steady,
 * Poisson, a {@link jobsinpractice.simulator.RateProfile} of rates) or a recorded {@link
 * jobsinpractice.simulator.Trace} make it a {@link jobsinpractice.simulator.Load}; a {@link
 * jobsinpractice.simulator.Fleet} is groups of processes with threads, a {@link
 * jobsinpractice.simulator.QueuePolicy}, and a {@link jobsinpractice.simulator.Machine} to stand
 * on. A {@link jobsinpractice.simulator.Simulation} puts them together, its {@link
 * jobsinpractice.simulator.Result} says what happened.
 *
 * <p>The mechanism, in reading order:
 *
 * <ol>
 *   <li>Run: takes the next event off the EventQueue and lets it happen.
 *   <li>Dispatcher: queues and idle threads; who takes a job, which queue a thread takes from.
 *   <li>WorkerPool: the threads' walk through the phases of their jobs; Cores shares the cores,
 *       Permits the places of a pool.
 *   <li>RunStatistics: counts; ResultBuilder sums up.
 *   <li>RandomVariates: random numbers that depend on seed and job alone, never on the fleet.
 * </ol>
 *
 * <p>Times are seconds in doubles. Only exactly rounded arithmetic and StrictMath are used: the
 * same seed gives the same bytes on every machine.
 */
package jobsinpractice.simulator;

/**
 * One runnable example for each hook of the engine, a screenful each, on a Redis of its own:
 *
 * <pre>
 * FirstJobMain       push a typed job, run it
 * JobsLifeMain       everything in Redis, from push to done
 * BusyOrLateMain     a burst, second by second: utilization, depth, latency
 * WastedWorkMain     a customer that hangs: error rate and wasted share
 * JobCostMain        what a job takes: elapsed time, CPU time, dollars
 * MiddlewareMain     client and server middleware: change, time, veto
 * ListenerMain       WorkerListener: hear of every failure, retry and death
 * InsideViewMain     the worker's processors: who runs what, since when
 * ExtensionMain      WorkerExtension: plug into a worker that another program starts
 * MetersMain         Micrometer meters
 * FailureMain        retry policies, death handlers, timeouts
 * RetriesMain        backoff with full jitter, Retry-After, retry budget, circuit breaker
 * IterableMain       a long job that survives a deploy by its cursor
 * PeriodicMain       cron, once for the whole fleet
 * BatchMain          a batch of jobs, and a callback when all have succeeded
 * TestingMain        jobs without Redis: inline and fake
 * </pre>
 *
 * Run one: {@code ./mvnw -pl engine/examples compile -Dexample=FirstJobMain}
 */
package jobsinpractice.examples;

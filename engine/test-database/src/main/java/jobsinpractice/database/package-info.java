/**
 * A database for tests, and the points where a test pulls the plug.
 *
 * <ul>
 *   <li>{@link jobsinpractice.database.TestDatabase} is fresh and empty: H2 in memory, or the same
 *       schema on a private PostgreSQL with {@code -Dlab.database=postgresql};
 *   <li>{@link jobsinpractice.database.FaultPoints} numbers each statement, commit, and other
 *       effect of one worker, and ends the worker after a chosen one, as a crash does;
 *   <li>{@link jobsinpractice.database.SecondWorker} runs another worker's code while the first is
 *       stopped after a chosen step.
 * </ul>
 *
 * <p>A test enumerates all points, so it never depends on luck.
 */
package jobsinpractice.database;

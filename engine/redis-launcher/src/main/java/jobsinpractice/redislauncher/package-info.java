/**
 * Finds or starts a Redis; does not know about jobs.
 *
 * <ul>
 *   <li>{@link jobsinpractice.redislauncher.RedisServer}: a private Redis for a test, which ends
 *       with the test.
 *   <li>{@link jobsinpractice.redislauncher.RedisSource}: the Redis of a fleet, from {@code
 *       REDIS_URL} or the kit's own.
 *   <li>{@link jobsinpractice.redislauncher.RedisMissing}: the problem and the fix, in two lines.
 *   <li>{@link jobsinpractice.redislauncher.TcpProxy}: a network for tests that they can cut.
 * </ul>
 *
 * Behind them: {@code RedisRunner} runs one Redis, as a {@code RedisProcess} (from a {@code
 * RedisBinary}) or a {@code RedisContainer}; {@code EmbeddedRedis} is the executable in the jar,
 * whose digest it compares before each start; {@code PrivateFolder} keeps other users of the
 * machine out of {@code .lab}; {@code ServerDirectories} cleans up after dead owners; {@code
 * OwnRedis} is the kit's own Redis, which several processes share; {@code ExternalRedis} checks the
 * learner's Redis; {@code RedisProbe} finds out what a server is.
 *
 * <p>For the tests and tools of this project: no engine module needs it at run time. It may change
 * in any release.
 *
 * @since 0.1.0
 */
package jobsinpractice.redislauncher;

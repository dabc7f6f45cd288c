/**
 * Where a Redis comes from; knows nothing of jobs.
 *
 * <ul>
 *   <li>{@link jobsinpractice.redislauncher.RedisServer}: a private one for a test, gone with it.
 *   <li>{@link jobsinpractice.redislauncher.RedisSource}: the one that a fleet works on: {@code
 *       REDIS_URL}, else the kit's own.
 *   <li>{@link jobsinpractice.redislauncher.RedisMissing}: what is wrong and the fix, in two lines.
 *   <li>{@link jobsinpractice.redislauncher.TcpProxy}: a network for tests that breaks where they
 *       say.
 * </ul>
 *
 * Behind them: {@code RedisRunner} is one Redis running, as a {@code RedisProcess} (from a {@code
 * RedisBinary}) or a {@code RedisContainer}; {@code EmbeddedRedis} is the executable in the jar,
 * its digest compared before each start; {@code PrivateFolder} keeps other users of the machine out
 * of {@code .lab}; {@code ServerDirectories} ends what dead owners left; {@code OwnRedis} is the
 * kit's own Redis, joined by several processes; {@code ExternalRedis} checks a Redis that somebody
 * else runs; {@code RedisProbe} asks a server who it is.
 */
package jobsinpractice.redislauncher;

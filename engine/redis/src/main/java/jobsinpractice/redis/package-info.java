/**
 * Where a Redis comes from; knows nothing of jobs.
 *
 * <ul>
 *   <li>{@link jobsinpractice.redis.RedisServer}: a private one for a test, gone with it.
 *   <li>{@link jobsinpractice.redis.RedisSource}: the one that a fleet works on: {@code REDIS_URL},
 *       else the kit's own.
 *   <li>{@link jobsinpractice.redis.RedisMissing}: what is wrong and the fix, in two lines.
 *   <li>{@link jobsinpractice.redis.TcpProxy}: a network for tests that breaks where they say.
 * </ul>
 *
 * Behind them: {@code RedisRunner} is one Redis running, as a {@code RedisProcess} (from a {@code
 * RedisBinary}) or a {@code RedisContainer}; {@code EmbeddedRedis} is the executable in the jar,
 * its digest compared before each start; {@code PrivateFolder} keeps other users of the machine out
 * of {@code .lab}; {@code Leftovers} ends what dead owners left; {@code SharedRedis} is the kit's
 * own Redis, joined by several processes; {@code Guest} checks a Redis that somebody else runs;
 * {@code Probe} asks a server who it is.
 */
package jobsinpractice.redis;

/**
 * Reads the address of a Redis: {@link jobsinpractice.redisurl.RedisUrl}, for the engine and for
 * the launcher, so that both accept the same text.
 *
 * @since 0.1.0
 */
package jobsinpractice.redisurl;

/**
 * Runs a worker inside a Spring Boot application: a Redis, a {@link jobsinpractice.engine.Client},
 * and a worker whose handlers are beans.
 *
 * <p>Stable: the properties {@code jobs.*}, the names of the beans, and the public types.
 *
 * @since 0.1.0
 */
package jobsinpractice.springboot;

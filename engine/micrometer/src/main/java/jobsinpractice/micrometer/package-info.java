/**
 * Publishes the engine's numbers as Micrometer meters, for Prometheus and its like.
 *
 * <p>Stable: the names and tags of the meters, and {@code JobMeters}.
 *
 * @since 0.1.0
 */
package jobsinpractice.micrometer;

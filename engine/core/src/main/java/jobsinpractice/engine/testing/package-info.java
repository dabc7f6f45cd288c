/**
 * Tests jobs: with a clock that a test moves, and without Redis.
 *
 * <p>Stable, as a whole.
 *
 * @since 0.1.0
 */
package jobsinpractice.engine.testing;

/**
 * Not an API: what the engine's modules, the labs, and the course's tools share. Any of it may
 * change or disappear in any release, so code outside of this project does not use it.
 *
 * <p>{@link jobsinpractice.engine.internal.Keys}, {@link jobsinpractice.engine.internal.Timestamps}
 * and {@link jobsinpractice.engine.internal.Json} are the three parts of Sidekiq's data model: key
 * names, times, and payloads as Ruby writes them.
 */
package jobsinpractice.engine.internal;

/**
 * Shows the fleet as pages in a browser: what waits, what runs, what failed, and the actions that
 * people take on it. It reads and writes Redis only, so it also shows a Ruby Sidekiq's jobs and
 * processes.
 *
 * <p>Reading order: {@link jobsinpractice.dashboard.Dashboard} puts all together, {@link
 * jobsinpractice.dashboard.Section} is a group of pages, {@code RequestGuard} checks every request,
 * {@link jobsinpractice.dashboard.Views} makes HTML out of templates that escape everything.
 *
 * <p>It keeps no state but what a browser needs: nothing of it has to survive a restart.
 *
 * <p>Stable: {@link jobsinpractice.dashboard.Dashboard} with its builder, {@link
 * jobsinpractice.dashboard.Access}, {@link jobsinpractice.dashboard.Redaction}, the flags of the
 * command, and what a section of your own needs: {@link jobsinpractice.dashboard.Section}, {@link
 * jobsinpractice.dashboard.PageContext}, and {@link jobsinpractice.dashboard.Views}. Templates read
 * the other public types; those are internal.
 *
 * @since 0.1.0
 */
package jobsinpractice.dashboard;

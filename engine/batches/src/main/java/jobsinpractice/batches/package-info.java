/**
 * Batches: jobs that are watched as a group, and callbacks that are pushed when all of them have
 * ended. The words and the meaning are those of Sidekiq Pro.
 *
 * <pre>
 * Batch.jobs ── add.lua: jids into the batch, jobs into their queues, in one step
 * Batch.close                  │
 *                              ▼
 * handler returns, fails, or dies → BatchCounter → progress.lua: counted by jid; when it was the
 *                                             last one, the callback is pushed in the same step
 * </pre>
 *
 * <ul>
 *   <li><em>complete</em>: each job has run at least once, and has succeeded or failed; each batch
 *       inside is complete. Failed jobs may still be retried.
 *   <li><em>success</em>: each job has succeeded, and each batch inside.
 *   <li><em>death</em>: no attempt will follow for a job that has failed. Pushed for the first one.
 * </ul>
 *
 * <p>Jobs are counted by jid, so a job that runs twice counts once. A job counts before its outcome
 * is settled: if its process dies in between, the job runs again and counts no more.
 *
 * <p>{@link jobsinpractice.batches.Batches} makes and finds batches, {@link
 * jobsinpractice.batches.Batch} is one of them, and {@link jobsinpractice.batches.BatchExtension}
 * makes a worker count. Every worker that runs jobs of a batch needs it.
 *
 * <h2>Keys</h2>
 *
 * <pre>
 * batch                       sorted set of bids, by the time when they expire
 * batch:&lt;bid&gt;                 hash: description, parent, callbacks, and when what happened
 * batch:&lt;bid&gt;:jids            set of all jids; batch:&lt;bid&gt;:pending: the jids without a success
 * batch:&lt;bid&gt;:failed          hash: jid of a pending job that has failed → its last error
 * batch:&lt;bid&gt;:dead            set of jids that no attempt will follow
 * batch:&lt;bid&gt;:children        set of batches inside that have not succeeded; :incomplete: that are
 *                             not complete
 * batch:&lt;bid&gt;:callbacks       hash: jid of a callback that was pushed → waiting, failed, or done
 * </pre>
 *
 * All live 30 days, and 180 days from the last death of a job. A batch that has succeeded, and
 * whose callbacks have run, keeps its hash and the callbacks for 24 h. The sets are freed at its
 * success.
 *
 * <p>Stable: the public types and the keys.
 *
 * @since 0.2.0
 */
package jobsinpractice.batches;

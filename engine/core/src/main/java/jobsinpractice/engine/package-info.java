/**
 * A background job engine on Redis that speaks Sidekiq's data model.
 *
 * <h2>The path of a job</h2>
 *
 * <pre>
 * Client.push → client middleware → Redis: LPUSH queue:&lt;name&gt;
 *                                            │  a time to come: schedule → ScheduledPoller ┐
 *                                            ▼                                             │
 * FetchLoop: Fetcher.claim ──── claim.lua: queue:&lt;name&gt; → inflight:&lt;identity&gt;|&lt;name&gt; ◄───────┘
 *     │ HandoffBuffer
 *     ▼
 * Processor.process → server middleware → Handler.perform → Outcome
 *     │                                                      Done · Retry · Dead · Dropped · Requeue · Postponed
 *     ▼ Acknowledger
 * Fetcher.settle ── settle.lua: out of the in-flight list, and the outcome written, in one step
 * </pre>
 *
 * A job's life ends in one line: {@code redis.run(Script.SETTLE, …)} in {@code SettlementWriter}.
 *
 * <h2>Reading order</h2>
 *
 * <ol>
 *   <li>{@link jobsinpractice.engine.Client} pushes; {@link jobsinpractice.engine.Job} is what is
 *       pushed; {@link jobsinpractice.engine.internal.Keys} is where it goes.
 *   <li>{@link jobsinpractice.engine.Processor} runs it, {@link jobsinpractice.engine.Outcome} is
 *       how that ends, {@code JobRetry} decides what follows a failure.
 *   <li>{@link jobsinpractice.engine.Fetcher} is the boundary to Redis. {@code ReliableFetcher} has
 *       a class for each duty: {@code JobClaimer}, {@code SettlementWriter}, {@code Registration},
 *       and {@code Recovery}, with the scripts next to them.
 *   <li>{@code Manager}, {@code FetchLoop}, {@code HandoffBuffer} and {@code Acknowledger} make
 *       many threads of that.
 *   <li>{@code Heartbeat}, {@code ScheduledPoller} and {@code Recovery} run next to them, each a
 *       {@code BackgroundLoop}.
 *   <li>A {@link jobsinpractice.engine.Capsule} is one such group: queues, a fetcher, and threads.
 *   <li>{@link jobsinpractice.engine.Worker} puts all together, and lets a test drive each step.
 * </ol>
 *
 * The read side, for people and pages, is the package {@link jobsinpractice.engine.admin}.
 *
 * <h2>Every key in Redis</h2>
 *
 * <pre>
 * queues                       set of queue names
 * queue:&lt;name&gt;                 list of jobs; in at the left, out at the right
 * schedule, retry, dead        sorted sets of jobs, by time in seconds
 * processes                    set of identities host:pid:12hex
 * &lt;identity&gt;                   hash: info, busy, beat, quiet, rss, rtt_us, concurrency; lives 60 s
 * &lt;identity&gt;:work, :workers    hash: thread → the job it runs; lives 60 s
 * &lt;identity&gt;-signals           list of TSTP, TERM, TTIN
 * progress:&lt;identity&gt;        hash: thread → what its job has reported of its progress; lives 60 s
 * &lt;identity&gt;:pulse             the last seconds, for the dashboard (engine/activity); lives 5 s
 * stat:processed, stat:failed  counters; also one a day, :YYYY-MM-DD, kept 5 years
 * paused                       set of queues that no worker claims from
 * inflight                     sorted set of the lists below, by their owner's last heartbeat
 * recovery                     hash: when a process last looked for dead ones, and since when
 *                              without a gap
 * inflight:&lt;identity&gt;|&lt;queue&gt;  list of jobs that are claimed and not settled
 * settled:&lt;identity&gt;           number of its last batch of settlements, so that one that is sent
 *                              again writes nothing; lives 24 h
 * it-&lt;jid&gt;                     hash: how far an iterable job has come: ex, c, rt, cancelled as in
 *                              Sidekiq 7.3, and java; lives 30 days
 * result:&lt;jid&gt;                 the result of a job, by JobResults; lives as long as its worker set
 * recovered:&lt;jid&gt;              how often a job's process died; lives 72 h
 * batch, batch:&lt;bid&gt;…         batches of jobs; the package jobsinpractice.batches lists the keys
 * limiter:&lt;name&gt;:starts|&lt;key&gt;  sorted set of the starts in the last period of a Limiter, by time;
 *                              lives a period
 * limiter:&lt;name&gt;:line|&lt;key&gt;, :turns|&lt;key&gt;  sorted sets of the jobs that wait for a start, by
 *                              their order and by their time; live as long as the line, and 1 h
 * unique:&lt;digest&gt;              jid of the job that has the lock of UniqueJobs; lives as long as
 *                              the lock may
 * </pre>
 *
 * <h2>What is stable</h2>
 *
 * The public types of this package, of {@link jobsinpractice.engine.admin}, and of {@link
 * jobsinpractice.engine.testing}; {@code engine/core/public-api.txt} lists them. The package {@link
 * jobsinpractice.engine.internal} is not API: it has what other modules of this project share, such
 * as the names of keys. {@code SetTransfer} and {@code PayloadSanitizer} are not API either, and
 * public only because the package {@code admin} and the module of batches use them.
 *
 * @since 0.1.0
 */
package jobsinpractice.engine;

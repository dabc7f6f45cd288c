/**
 * A transactional outbox: a job is a row in the caller's database transaction, and a relay pushes
 * it to Redis after the commit.
 *
 * <pre>
 * your transaction: INSERT INTO orders …            ┐ one commit: both rows, or none
 *                   Outbox.add → INSERT job_outbox  ┘
 *                                     │
 * OutboxRelay.step: SELECT … FOR UPDATE SKIP LOCKED → push to Redis → UPDATE sent_at → commit
 * </pre>
 *
 * <p>A job is never pushed before its transaction has committed, never pushed for one that was
 * rolled back, and pushed at least once for one that has committed. A relay that dies between the
 * push and its commit leaves rows that are pushed again, with the same jid.
 *
 * <p>Plain JDBC, for PostgreSQL (9.5 or newer) and H2 (2.2.220 or newer): both know {@code SKIP
 * LOCKED}. The table is in {@code job_outbox.sql}, next to these classes.
 *
 * <p>Stable: {@code Outbox}, {@code OutboxRelay}, {@code OutboxStatus}, and the table.
 *
 * @since 0.1.0
 */
package jobsinpractice.outbox;

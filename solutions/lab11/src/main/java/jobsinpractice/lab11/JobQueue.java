package jobsinpractice.lab11;

import java.util.List;

/** Given. Where jobs are pushed: Redis, or a list in the tests. */
interface JobQueue {
  /**
   * Pushes these jobs in one round trip, in this order. Each job gets the jid of its row.
   *
   * @throws jobsinpractice.engine.RedisUnavailable if Redis has not confirmed all of them; some or
   *     all may be in the queue nevertheless
   */
  void push(List<Row> rows);
}

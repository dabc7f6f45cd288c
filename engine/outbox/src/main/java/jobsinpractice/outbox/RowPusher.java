package jobsinpractice.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.JobStore;
import jobsinpractice.engine.JobStore.Push;
import jobsinpractice.engine.MalformedPayload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisDataException;

/** Pushes locked rows, and sets aside a row that cannot be pushed: it must not hold up the rest. */
final class RowPusher {
  private static final Logger LOG = LoggerFactory.getLogger(RowPusher.class);

  private final JobStore jobs;

  RowPusher(JobStore jobs) {
    this.jobs = jobs;
  }

  /** Returns the ids of the rows that were pushed; marks the others as refused. */
  List<Long> push(Connection connection, List<OutboxRow> rows, Instant now) throws SQLException {
    Map<Long, Push> pushes = new LinkedHashMap<>();
    Map<Long, String> refused = new LinkedHashMap<>();
    for (OutboxRow row : rows) {
      try {
        pushes.put(row.id(), row.push(now));
      } catch (MalformedPayload e) {
        refused.put(row.id(), e.getMessage());
      }
    }
    if (!pushes.isEmpty()) write(pushes, refused, now);
    for (Map.Entry<Long, String> row : refused.entrySet()) {
      LOG.error("The outbox's row {} cannot be pushed: {}", row.getKey(), row.getValue());
      OutboxTable.markRefused(connection, row.getKey(), row.getValue(), now);
    }
    return rows.stream().map(OutboxRow::id).filter(id -> !refused.containsKey(id)).toList();
  }

  /**
   * Writes all in one round trip. If Redis refuses a command, for example because the key of one
   * queue is not a list, it has taken the rest of the batch: repeated at each step, the rest would
   * be pushed without end. If it refuses all rows, only the wrong type of a key is known to be the
   * rows' fault; a batch of these rows must not hold up the rows behind it.
   */
  private void write(Map<Long, Push> pushes, Map<Long, String> refused, Instant now) {
    try {
      jobs.write(List.copyOf(pushes.values()), now);
    } catch (JedisDataException e) {
      Map<Long, String> alone = refusedAlone(pushes, now);
      boolean wrongType = e.getMessage().startsWith("WRONGTYPE");
      if (alone.size() == pushes.size() && !wrongType) throw e;
      refused.putAll(alone);
    }
  }

  private Map<Long, String> refusedAlone(Map<Long, Push> pushes, Instant now) {
    Map<Long, String> refused = new LinkedHashMap<>();
    pushes.forEach(
        (id, push) -> {
          try {
            jobs.write(List.of(push), now);
          } catch (JedisDataException e) {
            refused.put(id, e.getMessage());
          }
        });
    return refused;
  }
}

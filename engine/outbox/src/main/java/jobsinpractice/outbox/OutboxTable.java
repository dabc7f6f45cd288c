package jobsinpractice.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.JobStore.Push;
import jobsinpractice.engine.internal.Json;

/** The statements on the table job_outbox. None of them commits. */
final class OutboxTable {
  private OutboxTable() {}

  static void insert(Connection connection, String key, List<Push> pushes, Instant now)
      throws SQLException {
    if (pushes.isEmpty()) return;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO job_outbox (jid, ordering_key, payload, due_at, created_at)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      for (Push push : pushes) {
        Map<String, Object> fields = new LinkedHashMap<>(push.job().fields());
        fields.remove("enqueued_at"); // the relay sets it: the job is not in its queue yet
        insert.setString(1, push.job().jid());
        insert.setString(2, key);
        insert.setString(3, new String(Json.write(fields), StandardCharsets.UTF_8));
        setTime(insert, 4, push.due());
        setTime(insert, 5, now);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Locks the oldest unsent rows that no other relay has locked, and returns them by id. */
  static List<OutboxRow> lockUnsent(Connection connection, int limit) throws SQLException {
    // All values of sent_at are null here; it is in ORDER BY so that H2 reads along the index,
    // and locks no row beyond the limit.
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, ordering_key, payload, due_at FROM job_outbox WHERE sent_at IS NULL"
                + " ORDER BY sent_at, id LIMIT ? FOR UPDATE SKIP LOCKED")) {
      select.setInt(1, limit);
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(new OutboxRow(row.getLong(1), row.getString(2), row.getString(3), time(row, 4)));
        }
      }
      return rows;
    }
  }

  /**
   * Returns all unsent rows with these keys up to an id, in order: id to key. Rows that another
   * relay has locked are among them.
   */
  static Map<Long, String> unsent(Connection connection, Collection<String> keys, long last)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, ordering_key FROM job_outbox WHERE sent_at IS NULL AND id <= ?"
                + " AND ordering_key IN ("
                + marks(keys.size())
                + ") ORDER BY id")) {
      select.setLong(1, last);
      int index = 2;
      for (String key : keys) select.setString(index++, key);
      Map<Long, String> rows = new LinkedHashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) rows.put(row.getLong(1), row.getString(2));
      }
      return rows;
    }
  }

  static void markSent(Connection connection, List<Long> ids, Instant now) throws SQLException {
    if (ids.isEmpty()) return;
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE job_outbox SET sent_at = ? WHERE id IN (" + marks(ids.size()) + ")")) {
      setTime(update, 1, now);
      int index = 2;
      for (long id : ids) update.setLong(index++, id);
      update.executeUpdate();
    }
  }

  static void markRefused(Connection connection, long id, String why, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE job_outbox SET sent_at = ?, refused = ? WHERE id = ?")) {
      setTime(update, 1, now);
      update.setString(2, why.length() > 500 ? why.substring(0, 500) : why);
      update.setLong(3, id);
      update.executeUpdate();
    }
  }

  /** Deletes up to {@code limit} sent rows; skips rows that another cleaner is deleting. */
  static int deleteSent(Connection connection, Instant before, int limit) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id FROM job_outbox WHERE sent_at < ? AND refused IS NULL"
                + " ORDER BY sent_at, id LIMIT ? FOR UPDATE SKIP LOCKED")) {
      setTime(select, 1, before);
      select.setInt(2, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) ids.add(row.getLong(1));
      }
    }
    if (ids.isEmpty()) return 0;
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM job_outbox WHERE id IN (" + marks(ids.size()) + ")")) {
      int index = 1;
      for (long id : ids) delete.setLong(index++, id);
      return delete.executeUpdate();
    }
  }

  static OutboxStatus status(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT COUNT(*), MIN(created_at),"
                    + " (SELECT COUNT(*) FROM job_outbox WHERE refused IS NOT NULL)"
                    + " FROM job_outbox WHERE sent_at IS NULL");
        ResultSet row = select.executeQuery()) {
      row.next();
      return new OutboxStatus(row.getLong(1), age(time(row, 2), now), row.getLong(3));
    }
  }

  private static Duration age(Instant oldest, Instant now) {
    return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
  }

  private static void setTime(PreparedStatement statement, int index, Instant time)
      throws SQLException {
    if (time == null) statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
    else statement.setObject(index, time.atOffset(ZoneOffset.UTC));
  }

  private static Instant time(ResultSet row, int index) throws SQLException {
    OffsetDateTime time = row.getObject(index, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}

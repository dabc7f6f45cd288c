// region: task-3
// caught by: Redis is away: relay() throws, the rows wait, and the next relay() pushes them
// says: does not know that Redis is away
try (java.sql.Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  java.util.List<Row> next = rows.next(connection, batch);
  if (next.isEmpty()) {
    return 0;
  }
  try {
    queue.push(next);
  } catch (jobsinpractice.engine.RedisUnavailable away) {
    connection.rollback();
    return 0; // the next call tries them again
  }
  for (Row row : next) {
    Sql.update(
        connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
  }
  connection.commit();
  return next.size();
}

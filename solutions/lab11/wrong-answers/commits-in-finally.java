// region: task-3
// caught by: Redis is away: relay() throws, the rows wait, and the next relay() pushes them
// says: although queue.push threw
try (java.sql.Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  java.util.List<Row> next = rows.next(connection, batch);
  if (next.isEmpty()) {
    return 0;
  }
  java.time.Instant now = clock.instant();
  for (Row row : next) {
    Sql.update(connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", now, row.id());
  }
  try {
    queue.push(next);
  } finally {
    connection.commit();
  }
  return next.size();
}

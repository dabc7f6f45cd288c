// region: task-3
// caught by: sent_at is the time of the clock
// says: that is the time of this machine
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, batch);
  if (!next.isEmpty()) queue.push(next);
  for (Row row : next) {
    Sql.update(
        connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", java.time.Instant.now(), row.id());
  }
  connection.commit();
  return next.size();
}

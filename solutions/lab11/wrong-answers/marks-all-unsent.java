// region: task-3
// caught by: 25 rows in batches of 10: three pushes, oldest first, and each row is marked once
// says: rows were marked that were not pushed
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, batch);
  if (!next.isEmpty()) queue.push(next);
  Sql.update(connection, "UPDATE outbox SET sent_at = ? WHERE sent_at IS NULL", clock.instant());
  connection.commit();
  return next.size();
}

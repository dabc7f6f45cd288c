// region: task-3
// caught by: 25 rows in batches of 10: three pushes, oldest first, and each row is marked once
// says: return how many rows were pushed
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, batch);
  if (!next.isEmpty()) queue.push(next);
  for (Row row : next) {
    Sql.update(connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
  }
  connection.commit();
  return batch;
}

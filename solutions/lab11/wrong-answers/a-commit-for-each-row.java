// region: task-3
// caught by: the rows stay locked until they are marked
// says: the locks are gone
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, batch);
  if (next.isEmpty()) return 0;
  queue.push(next);
  for (Row row : next) {
    Sql.update(connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
    connection.commit();
  }
  return next.size();
}

// region: task-3
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  String unsent = "SELECT MIN(created_at) FROM outbox WHERE sent_at IS NULL";
  if (Sql.time(connection, unsent) == null) return 0;
  List<Row> next = rows.next(connection, batch);
  if (next.isEmpty()) return 0;
  queue.push(next);
  for (Row row : next) {
    Sql.update(
        connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
  }
  connection.commit();
  return next.size();
}

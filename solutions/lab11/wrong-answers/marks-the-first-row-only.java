// region: task-3
// caught by: 25 rows in batches of 10: three pushes, oldest first, and each row is marked once
// says: the rows of some of them are not marked
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, batch);
  if (next.isEmpty()) return 0;
  queue.push(next);
  Sql.update(connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), next.get(0).id());
  connection.commit();
  return next.size();
}

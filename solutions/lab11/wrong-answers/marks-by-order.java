// region: task-3
// caught by: an order has two rows, and a batch has one of them: only that one is marked
// says: and not by its order
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, batch);
  if (next.isEmpty()) {
    return 0;
  }
  queue.push(next);
  for (Row row : next) {
    Sql.update(
        connection,
        "UPDATE outbox SET sent_at = ? WHERE order_id = ? AND sent_at IS NULL",
        clock.instant(),
        row.order());
  }
  connection.commit();
  return next.size();
}

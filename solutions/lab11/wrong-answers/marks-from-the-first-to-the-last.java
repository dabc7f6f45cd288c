// region: task-3
// caught by: rows that other transactions commit during the push are not marked
// says: from the first row of
try (java.sql.Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  java.util.List<Row> next = rows.next(connection, batch);
  if (next.isEmpty()) {
    return 0;
  }
  queue.push(next);
  Sql.update(
      connection,
      "UPDATE outbox SET sent_at = ? WHERE id BETWEEN ? AND ? AND sent_at IS NULL",
      clock.instant(),
      next.get(0).id(),
      next.get(next.size() - 1).id());
  connection.commit();
  return next.size();
}

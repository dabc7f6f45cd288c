// region: task-3
// caught by: rows that other transactions commit during the push are not marked
// says: Your UPDATE chose its rows a second time
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> pushed = rows.next(connection, batch);
  if (pushed.isEmpty()) return 0;
  queue.push(pushed);
  for (Row row : rows.next(connection, pushed.size())) {
    Sql.update(connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
  }
  connection.commit();
  return pushed.size();
}

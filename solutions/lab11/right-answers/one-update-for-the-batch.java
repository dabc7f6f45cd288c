// region: task-3
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, batch);
  if (!next.isEmpty()) {
    queue.push(next);
    String ids =
        next.stream()
            .map(row -> String.valueOf(row.id()))
            .collect(java.util.stream.Collectors.joining(", "));
    Sql.update(
        connection, "UPDATE outbox SET sent_at = ? WHERE id IN (" + ids + ")", clock.instant());
  }
  connection.commit();
  return next.size();
}

// region: task-3
// caught by: rows that other transactions commit during the push are not marked
// says: covers rows that you have not seen
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, batch);
  if (!next.isEmpty()) queue.push(next);
  if (!next.isEmpty()) {
    Sql.update(
        connection,
        "UPDATE outbox SET sent_at = ? WHERE sent_at IS NULL AND id <= ?",
        clock.instant(),
        next.get(next.size() - 1).id());
  }
  connection.commit();
  return next.size();
}

// region: task-3
// caught by: the plug is pulled after each step: no job is lost, and a job never gets a second jid
// says: pass that number to rows.next
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, 10);
  if (!next.isEmpty()) queue.push(next);
  for (Row row : next) {
    Sql.update(connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
  }
  connection.commit();
  return next.size();
}

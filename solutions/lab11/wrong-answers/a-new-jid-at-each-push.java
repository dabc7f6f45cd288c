// region: task-3
// caught by: the plug is pulled after each step: no job is lost, and a job never gets a second jid
// says: looks like another job
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, batch);
  List<Row> jobs =
      next.stream().map(row -> new Row(row.id(), Jid.next(), row.job(), row.order())).toList();
  if (!jobs.isEmpty()) queue.push(jobs);
  for (Row row : next) {
    Sql.update(
        connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
  }
  connection.commit();
  return next.size();
}

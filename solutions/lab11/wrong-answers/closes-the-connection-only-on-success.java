// region: task-3
// caught by: Redis is away: relay() throws, the rows wait, and the next relay() pushes them
// says: also when queue.push throws
Connection connection = database.getConnection();
connection.setAutoCommit(false);
List<Row> next = rows.next(connection, batch);
if (!next.isEmpty()) queue.push(next);
for (Row row : next) {
  Sql.update(
      connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
}
connection.commit();
connection.close();
return next.size();

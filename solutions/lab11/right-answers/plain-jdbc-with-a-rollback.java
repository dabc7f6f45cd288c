// region: task-2
Connection connection = database.getConnection();
try {
  connection.setAutoCommit(false);
  String jid = Jid.next();
  try (java.sql.PreparedStatement row =
          connection.prepareStatement(
              "INSERT INTO outbox (job, order_id, jid, created_at) VALUES (?, ?, ?, ?)");
      java.sql.PreparedStatement insert =
          connection.prepareStatement("INSERT INTO orders VALUES (?)")) {
    row.setString(1, "ShipOrder");
    row.setLong(2, order);
    row.setString(3, jid);
    row.setObject(4, clock.instant().atOffset(java.time.ZoneOffset.UTC));
    row.executeUpdate(); // the order of the two inserts does not matter
    insert.setLong(1, order);
    insert.executeUpdate();
  }
  connection.commit();
  return jid;
} catch (SQLException | RuntimeException e) {
  connection.rollback();
  throw e;
} finally {
  connection.close();
}
// region: task-3
Connection connection = database.getConnection();
try {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, batch);
  if (next.isEmpty()) {
    connection.rollback();
    return 0;
  }
  queue.push(next);
  try (java.sql.PreparedStatement mark =
      connection.prepareStatement("UPDATE outbox SET sent_at = ? WHERE id = ?")) {
    for (Row row : next) {
      mark.setObject(1, clock.instant().atOffset(java.time.ZoneOffset.UTC));
      mark.setLong(2, row.id());
      mark.addBatch();
    }
    mark.executeBatch();
  }
  connection.commit();
  return next.size();
} catch (SQLException | RuntimeException e) {
  connection.rollback();
  throw e;
} finally {
  connection.close();
}

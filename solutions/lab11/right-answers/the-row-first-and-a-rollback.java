// region: task-2
String jid = Jid.next();
Connection connection = database.getConnection();
try {
  connection.setAutoCommit(false);
  Sql.update(connection, "INSERT INTO outbox (order_id, job, jid, created_at, sent_at) VALUES (?, ?, ?, ?, NULL)", order, "ShipOrder", jid, clock.instant());
  Sql.update(connection, "INSERT INTO orders VALUES (?)", order);
  connection.commit();
  return jid;
} catch (SQLException e) {
  connection.rollback();
  throw e;
} finally {
  connection.setAutoCommit(true);
  connection.close();
}

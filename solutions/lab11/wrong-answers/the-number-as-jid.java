// region: task-2
// caught by: the row has all that the relay needs, and the jid that place returned
// says: a job needs an id of its own
String jid = Long.toString(order);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
  Sql.update(
      connection,
      "INSERT INTO outbox (jid, job, order_id, created_at) VALUES (?, 'ShipOrder', ?, ?)",
      jid,
      order,
      clock.instant());
  connection.commit();
}
return jid;
